import { at, flightOn, frozen, otherCase, standings, type Standing } from '../../../test/builders/case';
import { member, parentOf } from '../../../test/builders/household';
import { apply } from './apply';
import type { Change, ChangeKind } from './cases/commands';
import type { EntryDetails, EntryKind } from './cases/entries';
import { caseStep, type Step } from './cases/household';
import { builtInPolicies, policyOn } from './screening/policy';
import { screen } from './screening/screen';

const day = '2026-11-20';
const facts = standings();
const verdict = screen({ ...facts.admitted, protected: facts.admitted.protected! }, policyOn(builtInPolicies, 'snia-2020', day)!, day);
const members = facts.registered.members.map(({ id }) => id);
const booking = { id: 'booking-1', carrier: 'desk', memberIds: members, seats: 4, funder: 'ministry-of-the-interior' } as const;
const bookingId = 'booking-1';

const signed = { memberId: 'mother', on: day, authorId: 'officer' };
const noted = <K extends EntryKind>(kind: K, detail: EntryDetails[K], memberId: string | null = 'mother') => ({
  entries: [{ kind, ...signed, memberId, ...detail }],
  secret: [],
});
const everyone = { principalId: null, cancelledBooking: bookingId, seats: 4, entries: [], memberIds: members };
const proposal = { id: 'p', memberIds: members, reason: 'did-not-travel', departedOn: null, proposedById: 'officer', on: day } as const;
const names = { familyName: 'A', givenNames: 'B' };

/** Each change, on a case where it may happen, and where it leads. */
const changes: { [K in ChangeKind]: [Standing, Omit<Extract<Change, { kind: K }>, 'kind'>, Step] } = {
  registered: ['registered', { members }, 'registered'],
  assessed: [
    'screened',
    {
      assessment: { kind: 'health-issue', memberId: 'son', holds: false, on: day, authorId: 'physician' },
      entries: [{ kind: 'assessed', memberId: null, on: day, authorId: 'physician' }],
    },
    'screened',
  ],
  screened: ['registered', { reference: 'registration', verdict, outcome: 'waitlisted' }, 'screened'],
  admitted: ['screened', { verdict, secret: [] }, 'admitted'],
  consented: [
    'admitted',
    { declared: { kind: 'declared', memberId: 'father', on: day, authorId: 'officer', held: false, guardian: false } },
    'admitted',
  ],
  counselled: [
    'admitted',
    noted('counselled', { language: 'fr', interpreted: false, alternatives: true, guardian: false }) as never,
    'admitted',
  ],
  'sharing-given': ['admitted', noted('sharing-given', { recipient: 'ministry', agreed: true }) as never, 'admitted'],
  'protection-checked': ['admitted', noted('protection-checked', { clear: true, memberIds: members }, null) as never, 'admitted'],
  'best-interest-determined': ['admitted', noted('best-interest-determined', { positive: true, adultIds: [] }) as never, 'admitted'],
  'best-interest-approved': ['admitted', noted('best-interest-approved', { approved: true }) as never, 'admitted'],
  'authority-recorded': ['admitted', noted('authority-recorded', { basis: 'death', adultIds: [] }) as never, 'admitted'],
  'authority-seen': ['admitted', noted('authority-seen', { accepted: true }) as never, 'admitted'],
  'heard-alone': ['admitted', noted('heard-alone', { wishesToReturn: true }) as never, 'admitted'],
  reconfirmed: ['booked', noted('reconfirmed', { at: `${day}T08:00:00Z` }) as never, 'booked'],
  'document-requested': ['admitted', noted('document-requested', { documentType: 'passport', consulate: 'ci-rabat' }) as never, 'admitted'],
  'document-interview': ['admitted', noted('document-interview', { outcome: 'held' }) as never, 'admitted'],
  'document-issued': [
    'admitted',
    noted('document-issued', { documentType: 'passport', number: '1', ...names, validFrom: day, validUntil: day }) as never,
    'admitted',
  ],
  'document-refused': ['admitted', noted('document-refused', { reason: 'not-stated' }) as never, 'admitted'],
  'permit-requested': ['admitted', noted('permit-requested', { batchId: null }) as never, 'admitted'],
  'permit-answered': ['admitted', noted('permit-granted', { number: '1', ...names, validUntil: day }) as never, 'admitted'],
  'fitness-certified': ['admitted', noted('fitness-certified', { fit: true, until: day, needs: [] }) as never, 'admitted'],
  'contact-attempted': ['admitted', noted('contact-attempted', { means: 'phone', outcome: 'reached' }, null) as never, 'admitted'],
  'recall-told': ['exited', noted('recall-told', {}, null) as never, 'exited'],
  'booking-requested': ['consented', { booking: { ...booking, memberIds: [...members] } }, 'consented'],
  'booking-claimed': ['consented, booking allocated', { bookingId, attempt: 1 }, 'consented'],
  'booking-confirmed': ['consented, booking placing', { bookingId, flight: flightOn(day), tickets: {} }, 'booked'],
  'booking-cancelled': ['booked', { bookingId, reason: 'flight-changed', seats: 4 }, 'booked'],
  departed: ['booked, reconfirmed', { bookingId, memberIds: members, on: day, verdict, counted: [] }, 'departed'],
  arrived: ['departed', { memberIds: members, on: day, handovers: [] }, 'arrived'],
  closed: ['arrived', { reason: 'follow-up-ended' }, 'closed'],
  reopened: [
    'closed',
    { reason: 'asked-again', memberIds: [], entries: [{ kind: 'reopened', memberId: null, on: day, authorId: 'supervisor' }] },
    'arrived',
  ],
  'departure-correction-proposed': ['departed', { proposal }, 'departed'],
  'departure-corrected': ['departed, correction proposed', { proposal, taken: [], counted: [] }, 'booked'],
  'departure-correction-declined': ['departed, correction proposed', { proposalId: 'p' }, 'departed'],
  'member-corrected': ['screened', { memberId: 'son', fields: ['birth'] }, 'screened'],
  'contact-corrected': ['departed', { fields: ['phone'] }, 'departed'],
  'member-added': [
    'consented',
    { member: member('baby', { milestones: { registered: day } }), links: [parentOf('baby', 'mother')], newborn: true },
    'registered',
  ],
  'member-removed': ['consented', { ...everyone, memberIds: ['cousin'], cancelledBooking: null, reason: 'left-household' }, 'consented'],
  'principal-changed': ['consented', { memberId: 'father' }, 'consented'],
  split: ['consented', { newCaseId: 'case-2', memberIds: ['cousin'], entries: [] }, 'consented'],
  'split-off': ['consented', { fromCaseId: 'case-0', memberIds: members }, 'consented'],
  merged: ['consented', { fromCaseId: 'case-9', other: otherCase({ destination: 'CI', members: [] }), entries: [] }, 'registered'],
  'merged-away': ['consented', { intoCaseId: 'case-9' }, 'exited'],
  assigned: ['consented', { caseworkerId: 'another' }, 'consented'],
  transferred: ['consented', { officeId: 'another', caseworkerId: 'another' }, 'consented'],
  suspended: ['consented', { reason: 'illness' }, 'consented'],
  resumed: ['consented, suspended', {}, 'consented'],
  noted: ['consented', { noteId: 'note' }, 'consented'],
  'appointment-planned': ['consented', { appointmentId: 'a', memberId: null, appointment: 'medical', on: day }, 'consented'],
  'appointment-closed': ['admitted, boy alone, papers asked for', { appointmentId: 'appointment-1', outcome: 'kept' }, 'admitted'],
  'marked-unreachable': ['booked', { ...everyone, attempts: 3 }, 'exited'],
  died: ['booked', { ...everyone, memberIds: ['cousin'], on: day }, 'booked'],
  'closed-other': ['booked', { ...everyone, secret: [] }, 'exited'],
  refused: ['screened, ineligible', { ...everyone, memberIds: ['awa'], cancelledBooking: null, referral: 'unhcr' }, 'exited'],
  withdrawn: ['booked', { ...everyone, reason: 'changed-mind' }, 'exited'],
};

const applied = (kind: ChangeKind) => {
  const [standing, content] = changes[kind];
  return apply(frozen(facts[standing]), { kind, ...content } as Change, at(day));
};

describe('the case after a change', () => {
  it.each(Object.keys(changes) as ChangeKind[])('%s', (kind) => {
    expect(caseStep(applied(kind))).toBe(changes[kind][2]);
  });

  it('a household that withdraws loses its booking', () => {
    expect(applied('withdrawn').booking).toMatchObject({ state: 'cancelled' });
    expect(applied('withdrawn').members.map(({ exit }) => exit)).toEqual(members.map(() => ({ reason: 'withdrawn', on: day })));
  });

  it('a departure is dated by the flight, whenever it was recorded', () => {
    const late = apply(facts.booked, { kind: 'departed', ...changes.departed[1], on: '2026-11-18' } as Change, at(day));
    expect(late.members.map(({ milestones }) => milestones.departed)).toEqual(members.map(() => '2026-11-18'));
  });

  it.each(['assessed', 'member-corrected'] as const)('%s: what screening rested on has changed', (kind) => {
    expect(applied(kind).screening).toMatchObject({ stale: true });
  });

  it('and another screening settles it', () => {
    const again = apply(applied('assessed'), { kind: 'screened', ...changes.screened[1] } as Change, at(day));
    expect(again.screening).toEqual({ outcome: 'waitlisted', policy: 'snia-2020', reference: 'registration', on: day, stale: false });
  });

  it.each([
    ['a newborn is screened, admitted and counted with the others', 'member-added', ['mother', 'father', 'cousin', 'son', 'baby']],
    ['those who part are of the other case', 'split', ['mother', 'father', 'son']],
    ['those who join come with all that was done for them', 'merged', ['mother', 'father', 'cousin', 'son', 'aunt-0']],
    ['nobody is left of a case that was merged away', 'merged-away', []],
  ] as const)('%s', (_, kind, expected) => {
    expect(applied(kind).members.map(({ id }) => id)).toEqual(expected);
  });

  it('a departure that was none is taken back, with what followed from it; another day dates it anew', () => {
    expect(applied('departure-corrected').members.every(({ milestones }) => !milestones.departed)).toBe(true);
    const wrongDay = { ...proposal, reason: 'wrong-day', departedOn: '2026-11-19' } as const;
    const redated = apply(facts.arrived, { kind: 'departure-corrected', proposal: wrongDay, taken: [], counted: [] }, at(day));
    expect(redated.members.map(({ milestones }) => [milestones.departed, milestones.arrived])).toEqual(
      members.map(() => ['2026-11-19', day]),
    );
  });

  it('what was said in secret stays with the secret facts', () => {
    const fear = { memberId: 'mother', on: day, authorId: 'officer' };
    const { entries } = changes.counselled[1];
    const secret = [{ group: 'asylum' as const, memberId: 'mother', field: 'fear' as const, value: fear }];
    const after = apply(facts.admitted, { kind: 'counselled', entries, secret }, at(day));
    expect(after.protected!.fears).toEqual([{ ...fear, known: facts.admitted.protected!.assessments }]);
    expect(JSON.stringify({ ...after, protected: null })).not.toContain('fear');
  });

  it('each step of a booking is a version of it', () => {
    expect(applied('booking-requested').booking).toMatchObject({ state: 'allocated', attempt: 0, version: 1, flight: null });
    expect(applied('booking-claimed').booking).toMatchObject({ state: 'placing', attempt: 1, version: 2 });
    expect(applied('booking-confirmed').booking).toMatchObject({ state: 'confirmed', version: 3, flight: flightOn(day) });
    expect(applied('booking-cancelled').booking).toMatchObject({ state: 'cancelled', version: 4 });
    expect(applied('departed').booking).toMatchObject({ state: 'flown', version: 4 });
  });

  it('a booking cannot be moved against its life, whoever asks', () => {
    expect(() => apply(facts.departed, { kind: 'booking-cancelled', bookingId, reason: 'flight-changed', seats: 4 }, at(day))).toThrow(
      'a booking flown cannot cancel',
    );
  });
});
