import {
  actorOf,
  after,
  at,
  boyAlone,
  declarationOf,
  everybody,
  registered,
  somebodyElse,
  standings,
  walked,
} from '../../../test/builders/case';
import { bornOn, child, household, member, parentOf } from '../../../test/builders/household';
import { apply } from './apply';
import type { CaseFacts, MemberFacts } from './cases/facts';
import { decide, mayGive } from './decide';
import { outlook } from './outlook';
import { gatesAt } from './readiness';

const day = '2026-11-09';
const now = at(day);
const caseworker = actorOf('oim-caseworker');
const protection = actorOf('protection-officer');
const gate = (facts: CaseFacts, name: string, memberId: string | null, on = day) =>
  gatesAt(facts, at(on)).find((one) => one.gate === name && one.memberId === memberId)!.status;

/** As the services do: the person's row is corrected, then the change is applied. */
function corrected(facts: CaseFacts, memberId: string, said: Partial<MemberFacts>, actor = caseworker): CaseFacts | object {
  const fields = Object.keys(said);
  const change = decide({ type: 'correct-member', memberId, fields, birth: said.birth ?? null }, facts, actor, now);
  if ('refused' in change) return change;
  return apply({ ...facts, members: facts.members.map((one) => (one.id === memberId ? { ...one, ...said } : one)) }, change, now);
}

describe('what a correction does to the rest of the road', () => {
  const boy = walked(standings()['admitted, boy alone, contact gates met'], '2026-11-06', 'consent', 'hear-alone');
  const grown = { birth: bornOn('2006-01-01') };

  it('a minor alone is one until a protection officer has assessed otherwise', () => {
    expect(corrected(boy, 'boy', grown)).toEqual({ refused: 'age-not-assessed', params: { member: 'boy' } });
    expect(corrected(boy, 'boy', { birth: bornOn('2011-02-03') })).not.toHaveProperty('refused');
    expect(corrected(registered(boyAlone()), 'boy', grown)).not.toHaveProperty('refused');
  });

  it('who turns out to be of age is counselled and declares for themselves: what the guardian said does not count', () => {
    expect([gate(boy, 'consent', 'boy'), gate(boy, 'counselling', 'boy')]).toEqual(['green', 'green']);
    const adult = corrected(boy, 'boy', grown, protection) as CaseFacts;
    expect([gate(adult, 'consent', 'boy'), gate(adult, 'counselling', 'boy')]).toEqual(['missing', 'missing']);
    expect(decide({ type: 'consent', ...declarationOf('boy') }, adult, caseworker, now)).toMatchObject({ kind: 'consented' });
  });

  it('and who turns out to be a minor needs a guardian for it', () => {
    const { consented } = standings();
    const younger = corrected(consented, 'cousin', { birth: bornOn('2010-01-01') }) as CaseFacts;
    expect(gate(younger, 'consent', 'cousin')).toBe('missing');
    expect(gate(younger, 'best-interest', 'cousin')).toBe('missing');
  });

  it.each<[string, Partial<MemberFacts>, string]>([
    ['no wish to return', { wishesToReturn: false }, 'ineligible'],
    ['not in Morocco', { inMorocco: false }, 'ineligible'],
    ['a Moroccan', { nationality: 'MA' }, 'needs-review'],
    ['an earlier return', { earlierReturnYear: 2019 }, 'needs-review'],
    ['another nationality', { nationality: 'SN' }, 'eligible'],
  ])('after admission it is screened again, without a criterion: %s', (_, said, outcome) => {
    const stale = corrected(standings().consented, 'mother', said) as CaseFacts;
    expect(mayGive('request-booking', stale, caseworker, now)).toEqual({ refused: 'screening-stale', params: {} });
    expect(outlook(stale, day).tasks.map(({ kind }) => kind)).toEqual(['screen-again']);
    const screened = walked(stale, day, 'screen');
    expect(screened.screening).toMatchObject({ reference: 'departure', outcome, stale: false });
    expect(mayGive('request-booking', screened, caseworker, now)).toEqual(
      outcome === 'eligible' ? undefined : { refused: 'not-eligible', params: { outcome } },
    );
    expect(mayGive('refuse', screened, everybody, now)?.refused).toBe(outcome === 'eligible' ? 'not-ineligible' : undefined);
  });

  it('nobody boards on facts that were corrected and not screened', () => {
    const stale = corrected(standings()['booked, reconfirmed'], 'mother', { wishesToReturn: false }) as CaseFacts;
    expect(decide({ type: 'depart' }, stale, everybody, at('2026-11-20'))).toEqual({ refused: 'screening-stale', params: {} });
  });

  it('a name and a language leave the screening as it is', () => {
    const renamed = corrected(standings().consented, 'mother', { language: 'en' }) as CaseFacts;
    expect(renamed.screening!.stale).toBe(false);
    expect(mayGive('screen', renamed, caseworker, now)).toEqual({ refused: 'already-admitted', params: {} });
  });

  it('a supervisor may except from what is for a person to weigh, from nothing else', () => {
    const screened = (said: Partial<MemberFacts>) => walked(corrected(standings().consented, 'mother', said) as CaseFacts, day, 'screen');
    const except = (facts: CaseFacts) =>
      decide({ type: 'admit-exceptionally', reason: 'humanitarian', note: null }, facts, somebodyElse, now);
    const excepted = screened({ earlierReturnYear: 2019 });
    expect(except(excepted)).toMatchObject({ kind: 'admitted' });
    expect(except(screened({ wishesToReturn: false }))).toEqual({ refused: 'not-eligible', params: { outcome: 'ineligible' } });
    const admitted = apply(excepted, except(excepted) as never, now);
    const again = corrected(admitted, 'son', { nationality: 'SN' }) as CaseFacts;
    expect(after(again, { type: 'screen', policy: 'snia-2020', reference: 'decision', excepted: true }, now).screening!.outcome).toBe(
      'eligible',
    );
  });
});

describe('what an officer finds late', () => {
  it('asks for a new protection check, whatever it is', () => {
    const { consented } = standings();
    for (const assessment of [
      { kind: 'asylum', memberId: 'mother', clearance: 'open' },
      { kind: 'health-issue', memberId: 'mother', holds: false },
    ] as const) {
      const found = after(consented, { type: 'assess', assessment }, now);
      expect(gate(found, 'protection-check', null)).toBe('requested');
      expect(mayGive('request-documents', found, caseworker, now)).toMatchObject({ refused: 'not-ready' });
      expect(found.screening!.stale).toBe(false);
    }
  });
});

describe('when the adults change with whom a child travels', () => {
  const one = household([member('mother', { principal: true }), child('girl', '2017-04-01')], [parentOf('girl', 'mother')]);
  const seen = walked(walked(registered(one), '2026-11-04', 'screen', 'admit'), '2026-11-05', 'record-authority', 'accept-authority');
  const father = {
    ...{ id: 'father', sex: 'male' as const, birth: bornOn('1990-01-01'), nationality: 'CI', language: 'fr' },
    ...{ inMorocco: true, wishesToReturn: true, earlierReturnYear: null },
  };

  it('the authority of the one who stays is asked for anew', () => {
    expect(gate(seen, 'parental-authority', 'girl')).toBe('green');
    const both = after(seen, { type: 'add-member', newborn: false, member: father, links: [parentOf('girl', 'father')] }, at('2026-11-06'));
    expect(gate(both, 'parental-authority', 'girl')).toBe('not-required');
    const alone = after(both, { type: 'withdraw', memberIds: ['mother'], reason: 'family' }, at('2026-11-06'));
    expect(gate(alone, 'parental-authority', 'girl')).toBe('missing');
  });

  it('so is the best interest of a minor alone, when an adult leaves who travelled along', () => {
    const people = household([child('boy', '2010-05-05', { principal: true }), member('neighbour', { birth: bornOn('1970-01-01') })]);
    const determined = walked(
      walked(registered(people), '2026-11-04', 'screen', 'admit'),
      '2026-11-05',
      'determine-best-interest',
      'approve-best-interest',
    );
    expect(gate(determined, 'best-interest', 'boy')).toBe('green');
    const left = apply(
      determined,
      decide({ type: 'record-death', memberId: 'neighbour', diedOn: '2026-11-06' }, determined, everybody, now) as never,
      now,
    );
    expect(gate(left, 'best-interest', 'boy')).toBe('missing');
  });
});
