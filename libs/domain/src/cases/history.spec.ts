import type { Change, ChangeKind } from './commands';
import { historyEntry } from './history';

const left = ['memberIds.0', 'principalId', 'cancelledBooking', 'seats', 'entries.0.recipient'];

/** What each entry may say, by the path of the value within the change. Ids, codes, counts and days; everything else stays unsaid. */
const mayBeSaid: Record<ChangeKind, string[]> = {
  registered: ['members.0'],
  assessed: ['assessment.memberId'],
  screened: ['reference', 'outcome', 'verdict.policy'],
  admitted: ['verdict.policy'],
  consented: ['declared.memberId', 'declared.held'],
  'booking-requested': ['booking.id', 'booking.seats', 'booking.funder'],
  'booking-claimed': ['bookingId', 'attempt'],
  'booking-confirmed': ['bookingId', 'flight.departsOn'],
  'booking-cancelled': ['bookingId', 'reason', 'seats'],
  departed: ['bookingId', 'memberIds.0', 'on'],
  'member-corrected': ['memberId', 'fields.0'],
  'contact-corrected': ['fields.0'],
  counselled: ['entries.0.memberId', 'entries.0.language', 'entries.0.interpreted'],
  'sharing-given': ['entries.0.memberId', 'entries.0.recipient', 'entries.0.agreed'],
  'protection-checked': [],
  'best-interest-determined': ['entries.0.memberId'],
  'best-interest-approved': ['entries.0.memberId'],
  'authority-recorded': ['entries.0.memberId'],
  'authority-seen': ['entries.0.memberId'],
  'heard-alone': ['entries.0.memberId'],
  reconfirmed: ['entries.0.memberId'],
  'document-requested': ['entries.0.memberId', 'entries.0.documentType', 'entries.0.consulate'],
  'document-interview': ['entries.0.memberId', 'entries.0.outcome'],
  'document-issued': ['entries.0.memberId', 'entries.0.documentType'],
  'document-refused': ['entries.0.memberId', 'entries.0.reason'],
  'permit-requested': ['entries.0.memberId', 'entries.0.batchId'],
  'permit-answered': ['entries.0.memberId'],
  'fitness-certified': ['entries.0.memberId'],
  'contact-attempted': ['entries.0.memberId', 'entries.0.means', 'entries.0.outcome'],
  'recall-told': [],
  arrived: ['memberIds.0', 'on'],
  closed: ['reason'],
  reopened: ['reason', 'memberIds.0'],
  'departure-correction-proposed': ['proposal.memberIds.0', 'proposal.reason', 'proposal.departedOn'],
  'departure-corrected': ['proposal.memberIds.0', 'proposal.reason', 'proposal.departedOn'],
  'departure-correction-declined': [],
  'member-added': ['member.id', 'newborn'],
  'member-removed': ['reason', ...left],
  'principal-changed': ['memberId'],
  split: ['memberIds.0', 'newCaseId'],
  'split-off': ['memberIds.0', 'fromCaseId'],
  merged: ['fromCaseId', 'other.members.0.id'],
  'merged-away': ['intoCaseId'],
  assigned: ['caseworkerId'],
  transferred: ['officeId', 'caseworkerId'],
  suspended: ['reason'],
  resumed: [],
  noted: [],
  'appointment-planned': ['memberId', 'appointment', 'on'],
  'appointment-closed': ['outcome'],
  'marked-unreachable': ['attempts', ...left],
  died: ['on', ...left],
  'closed-other': left,
  refused: ['referral', ...left],
  withdrawn: ['reason', ...left],
};

const fact = { kind: 'assessment', memberId: '', on: '', authorId: '', finding: 'identified' };
const pregnancy = { kind: 'pregnancy', memberId: '', on: '', authorId: '', expectedDelivery: '', weeks: 0, multiple: false };
const verdict = {
  ...{ outcome: '', policy: '', policyFrom: '', mode: '', minorsReading: '', referenceDay: '' },
  general: [{ memberId: '', verdict: '', reasons: [{ code: '', params: { year: 0 } }] }],
  criteria: [{ criterion: '', verdict: '', members: [''], why: '', facts: [fact, pregnancy] }],
};
const flight = { locator: '', flightNumber: '', from: '', to: '', departsAt: '', departsOn: '' };
const departure = {
  ...{ memberId: '', bookingId: '' },
  fact: { departedOn: '', delta: 1, sex: '', ageBand: '', nationality: '', criteria: [''], funder: '', routeKind: '' },
};

const signed = { kind: '', memberId: '', on: '', authorId: '' };
const secret = [{ group: '', memberId: '', field: '', value: { note: '', fear: '' } }];
const name = { familyName: '', givenNames: '' };
const noted = (detail: object) => ({ entries: [{ ...signed, ...detail }], secret });
const cascade = {
  ...{ memberIds: [''], principalId: '', cancelledBooking: '', seats: 0 },
  entries: [{ ...signed, what: '', recipient: '' }],
};
const proposal = { id: '', memberIds: [''], reason: '', departedOn: '', proposedById: '', on: '' };
const person = { id: '', birth: { from: '', to: '' }, nationality: '', language: '', sex: '' };

/** Every change with everything it can hold. */
const full: Record<ChangeKind, object> = {
  registered: { members: [''] },
  assessed: { assessment: { ...fact, ...pregnancy, holds: false, clearance: '' } },
  screened: { reference: '', verdict, outcome: '' },
  admitted: { verdict, secret },
  consented: { declared: { ...signed, held: '' } },
  'booking-requested': { booking: { id: '', carrier: '', memberIds: [''], seats: 0, funder: '' } },
  'booking-claimed': { bookingId: '', attempt: 0 },
  'booking-confirmed': { bookingId: '', flight, tickets: { member: '' } },
  'booking-cancelled': { bookingId: '', reason: '', seats: 0 },
  departed: { bookingId: '', memberIds: [''], on: '', verdict, counted: [departure] },
  'member-corrected': { memberId: '', fields: [''] },
  'contact-corrected': { fields: [''] },
  counselled: noted({ language: '', interpreted: '', alternatives: '', guardian: '' }),
  'sharing-given': noted({ kind: 'sharing-given', recipient: '', agreed: '' }),
  'protection-checked': noted({ clear: '', memberIds: [''] }),
  'best-interest-determined': noted({ positive: '' }),
  'best-interest-approved': noted({ approved: '' }),
  'authority-recorded': noted({ basis: '' }),
  'authority-seen': noted({ accepted: '' }),
  'heard-alone': noted({ wishesToReturn: '' }),
  reconfirmed: noted({ at: '' }),
  'document-requested': noted({ documentType: '', consulate: '' }),
  'document-interview': noted({ outcome: '' }),
  'document-issued': noted({ documentType: '', number: '', ...name, validFrom: '', validUntil: '' }),
  'document-refused': noted({ reason: '' }),
  'permit-requested': noted({ batchId: '' }),
  'permit-answered': { entries: [{ ...signed, ...name, number: '', validUntil: '', reason: '', kind: 'permit-granted' }], secret },
  'fitness-certified': noted({ fit: '', until: '', needs: [''] }),
  'contact-attempted': noted({ means: '', outcome: '' }),
  'recall-told': noted({}),
  arrived: { memberIds: [''], on: '', handovers: [{ memberId: '', signedBy: '' }] },
  closed: { reason: '' },
  reopened: { reason: '', memberIds: [''] },
  'departure-correction-proposed': { proposal },
  'departure-corrected': { proposal, taken: [departure], counted: [departure] },
  'departure-correction-declined': { proposalId: '' },
  'member-added': { member: person, links: [{ childId: '', adultId: '', kind: '' }], newborn: '' },
  'member-removed': { reason: '', ...cascade },
  'principal-changed': { memberId: '' },
  split: { newCaseId: '', memberIds: [''] },
  'split-off': { fromCaseId: '', memberIds: [''] },
  merged: { fromCaseId: '', other: { id: '', destination: '', members: [{ ...person, exit: null }] } },
  'merged-away': { intoCaseId: '' },
  assigned: { caseworkerId: '' },
  transferred: { officeId: '', caseworkerId: '' },
  suspended: { reason: '' },
  resumed: {},
  noted: { noteId: '' },
  'appointment-planned': { appointmentId: '', memberId: '', appointment: '', on: '' },
  'appointment-closed': { appointmentId: '', outcome: '' },
  'marked-unreachable': { attempts: 0, ...cascade },
  died: { on: '', ...cascade },
  'closed-other': { secret, ...cascade },
  refused: { referral: '', ...cascade },
  withdrawn: { reason: '', ...cascade },
};

const canary = (path: string) => `canary(${path})`;

/** The same value with its own path in the place of every leaf, numbers and yes/no included. */
function planted(value: unknown, path = ''): unknown {
  if (path.endsWith('.exit') || path.endsWith('.kind')) return value; // by these the entry is made
  if (Array.isArray(value)) return value.map((item, index) => planted(item, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return canary(path.slice(1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, planted(inner, `${path}.${key}`)]));
}

const said = (entry: object) => [...JSON.stringify(entry).matchAll(/canary\(([^)]*)\)/g)].map(([, path]) => path);

describe("a case's history", () => {
  it.each(Object.keys(full) as ChangeKind[])('%s: says what it may, nothing else', (kind) => {
    const change = { kind, ...(planted(full[kind]) as object) } as unknown as Change;
    expect(new Set(said(historyEntry(change)))).toEqual(new Set(mayBeSaid[kind]));
  });

  it('names what was planted, so that a leak would be seen', () => {
    expect(said(planted(full.departed) as object)).toEqual(
      expect.arrayContaining(['verdict.criteria.0.criterion', 'verdict.criteria.0.facts.1.weeks', 'counted.0.fact.criteria.0']),
    );
  });
});
