import {
  actorOf,
  after,
  at,
  boyAlone,
  declarationOf,
  everybody,
  family,
  motherWithTwo,
  prepared,
  registered,
  somebodyElse,
  standings,
  walked,
} from '../../../test/builders/case';
import { bornOn, child, household, member, parentOf } from '../../../test/builders/household';
import type { Command } from './cases/commands';
import { decide, mayGive } from './decide';
import { outlook } from './outlook';

const day = '2026-11-09';
const now = at(day);
const caseworker = actorOf('oim-caseworker');

describe('a merge', () => {
  const supervisor = { ...actorOf('oim-supervisor'), id: 'registrar-of-the-boy' };
  const boy = walked(
    walked(registered(boyAlone(), { id: 'case-of-the-boy', registeredById: supervisor.id }), '2026-11-04', 'screen', 'admit'),
    '2026-11-05',
    'determine-best-interest',
  );
  const host = walked(registered(family()), '2026-11-04', 'assess', 'screen', 'admit');

  it('makes nobody a second person who registered one of the cases', () => {
    expect(mayGive('approve-best-interest', boy, supervisor, now)).toEqual({ refused: 'second-person-needed', params: {} });
    const merged = after(host, { type: 'merge', other: boy }, now, supervisor);
    expect(mayGive('approve-best-interest', merged, supervisor, now)).toEqual({ refused: 'second-person-needed', params: {} });
    const third = { ...host, id: 'third-case' };
    const twice = after(third, { type: 'merge', other: merged }, now, { ...supervisor, id: 'a third' });
    expect(mayGive('approve-best-interest', twice, supervisor, now)).toEqual({ refused: 'second-person-needed', params: {} });
    expect(mayGive('approve-best-interest', merged, { ...supervisor, id: 'another' }, now)).toBeUndefined();
  });

  it('does not end a suspension unseen', () => {
    const paused = after(boy, { type: 'suspend', reason: 'judicial-matter' }, now);
    expect(decide({ type: 'merge', other: paused }, host, everybody, now)).toEqual({
      refused: 'case-suspended',
      params: { reason: 'judicial-matter' },
    });
  });
});

describe('a suspended household', () => {
  it('that withdraws may be taken up again, and is not suspended any more', () => {
    const left = walked(standings()['consented, suspended'], day, 'withdraw');
    expect(left.suspended).toBeNull();
    expect(mayGive('reopen', left, everybody, now)).toBeUndefined();
  });

  it('stays suspended when some of it leave', () => {
    const left = after(standings()['consented, suspended'], { type: 'withdraw', memberIds: ['cousin'], reason: 'family' }, now);
    expect(left.suspended).not.toBeNull();
  });

  it('with a flight is somebody’s task before it leaves', () => {
    const paused = walked(standings()['booked, reconfirmed'], '2026-11-19', 'suspend');
    expect(outlook(paused, '2026-11-19').tasks).toEqual([{ kind: 'resume', role: 'oim-caseworker', memberId: null, dueOn: '2026-11-20' }]);
  });

  it.each(['consented, suspended', 'departed', 'arrived'] as const)('%s: takes back that somebody learns of it', (where) => {
    const facts = standings()[where];
    const share = (agreed: boolean) =>
      decide({ type: 'share', memberIds: ['mother'], recipients: ['partner'], agreed }, facts, caseworker, at('2026-11-20'));
    expect(share(false)).toMatchObject({ kind: 'sharing-given', entries: [{ memberId: 'mother', recipient: 'partner', agreed: false }] });
    expect(share(true)).toMatchObject({ refused: where === 'consented, suspended' ? 'case-suspended' : 'already-departed' });
  });
});

describe('when somebody joins while answers are awaited', () => {
  it('the authorities answer all the same', () => {
    const admitted = walked(registered(motherWithTwo()), '2026-11-04', 'screen', 'admit');
    const asked = walked(prepared(admitted, '2026-11-06', 'request-documents', 'issue-documents'), '2026-11-08', 'request-documents');
    const joined = walked(asked, day, 'add-member');
    expect(outlook(joined, day).step).toBe('registered');
    expect(mayGive('record-interview', joined, everybody, now)).toBeUndefined();
    expect(mayGive('refuse-document', joined, everybody, now)).toBeUndefined();
  });
});

describe('a policy that has ended', () => {
  const pilot = {
    code: 'pilot',
    from: '2026-01-01',
    to: '2026-11-10',
    mode: 'priority',
    settings: { accompaniedMinorsCount: false },
  } as const;
  const started = registered(motherWithTwo());
  const under = { ...started, programme: { ...started.programme, policies: [...started.programme.policies, pilot] } };
  const screened = after(under, { type: 'screen', policy: 'pilot', reference: 'registration', excepted: false }, at('2026-11-04'));

  it('admits nobody any more: another screening comes first', () => {
    expect(mayGive('admit', screened, everybody, at('2026-11-10'))).toBeUndefined();
    expect(mayGive('admit', screened, everybody, at('2026-11-12'))).toEqual({ refused: 'screening-stale', params: {} });
  });

  it('holds for whoever was admitted under it, up to their departure', () => {
    const booked = walked(
      prepared(walked(screened, '2026-11-05', 'admit'), '2026-11-06'),
      day,
      'request-booking',
      'place-booking',
      'confirm-booking',
    );
    const reconfirmed = walked(booked, '2026-11-18', 'reconfirm');
    expect(decide({ type: 'depart' }, reconfirmed, everybody, at('2026-11-19'))).toMatchObject({
      kind: 'departed',
      verdict: { policy: 'pilot' },
    });
  });
});

describe('after a departure', () => {
  it('a correction that waits is decided, also when everybody has died since', () => {
    const old = household([member('old', { principal: true, birth: bornOn('1960-01-01') })]);
    const admitted = walked(registered(old), '2026-11-04', 'screen', 'admit');
    const booked = walked(prepared(admitted, '2026-11-06'), day, 'request-booking', 'place-booking', 'confirm-booking');
    const departed = walked(walked(booked, '2026-11-18', 'reconfirm'), '2026-11-19', 'depart', 'propose-departure-correction');
    const died = walked(departed, '2026-11-20', 'record-death');
    const approve = { type: 'approve-departure-correction', approved: true } as const;
    expect(decide(approve, died, somebodyElse, at('2026-11-20'))).toMatchObject({ kind: 'departure-corrected' });
    expect(outlook(after(died, approve, at('2026-11-20')), '2026-11-20').tasks).toEqual([]);
  });

  it('another day is looked at again when it is approved: nobody arrives before they leave', () => {
    const wrong: Command = {
      type: 'propose-departure-correction',
      proposalId: 'p',
      memberIds: ['mother'],
      reason: 'wrong-day',
      departedOn: '2026-11-24',
    };
    const proposed = after(standings().departed, wrong, at('2026-11-25'));
    const arrived = after(proposed, { type: 'arrive', arrivedOn: '2026-11-21', handovers: [] }, at('2026-11-25'));
    const answer = decide({ type: 'approve-departure-correction', approved: true }, arrived, somebodyElse, at('2026-11-25'));
    expect(answer).toEqual({ refused: 'day-not-possible', params: { day: '2026-11-24' } });
  });

  it('a child who follows alone is handed over, although the parent went before', () => {
    const milestones = { registered: '2026-11-01', departed: '2026-11-10' };
    const facts = {
      ...standings().departed,
      members: [
        member('mother', { milestones: { ...milestones, arrived: '2026-11-10' } }),
        child('son', '2019-03-10', { milestones: { ...milestones, departed: '2026-12-01' } }),
      ],
      links: [parentOf('son', 'mother')],
    };
    const arrive: Command = { type: 'arrive', arrivedOn: '2026-12-01', handovers: [] };
    expect(decide(arrive, facts, everybody, at('2026-12-02'))).toEqual({ refused: 'handover-missing', params: { member: 'son' } });
  });

  it('nothing is confirmed again once the flight has left', () => {
    expect(mayGive('reconfirm', standings().booked, everybody, at('2026-11-23'))).toEqual({
      refused: 'departure-in-past',
      params: { departsOn: '2026-11-20' },
    });
  });
});

describe('taken up again after nobody could be reached', () => {
  it('a household is looked for anew before it is given up again', () => {
    const back = walked(standings()['registered, sought in vain'], '2026-11-17', 'mark-unreachable', 'reopen');
    expect(mayGive('mark-unreachable', back, everybody, at('2026-11-17'))).toMatchObject({
      refused: 'contact-attempts-too-few',
      params: { made: 0 },
    });
  });
});

describe('a declaration through an interpreter', () => {
  it('says who interpreted: an unnamed tie is not independent', () => {
    const { admitted } = standings();
    const answer = decide(
      { type: 'consent', ...declarationOf('mother'), language: 'ar', interpreter: 'Somebody' },
      admitted,
      caseworker,
      now,
    );
    expect(answer).toEqual({ refused: 'interpreter-not-independent', params: {} });
  });
});
