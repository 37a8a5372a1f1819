import type { Change, ChangeKind } from './commands';
import { historyEntry } from './history';

/** What each entry may say, by the path of the value within the change. Ids, codes, counts and days; everything else stays unsaid. */
const mayBeSaid: Record<ChangeKind, string[]> = {
  registered: ['members.0'],
  assessed: ['assessment.memberId'],
  screened: ['reference', 'verdict.outcome', 'verdict.policy'],
  admitted: ['verdict.policy'],
  consented: ['memberId'],
  'booking-requested': ['booking.id', 'booking.seats', 'booking.funder'],
  'booking-claimed': ['bookingId', 'attempt'],
  'booking-confirmed': ['bookingId', 'flight.departsOn'],
  'booking-cancelled': ['bookingId', 'reason', 'seats'],
  departed: ['bookingId', 'memberIds.0', 'on'],
  withdrawn: ['memberIds.0', 'reason', 'cancelledBooking', 'seats'],
  'member-corrected': ['memberId', 'fields.0'],
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
  ...{ departedOn: '', delta: 1, sex: '', ageBand: '', nationality: '', criteria: [''], funder: '', routeKind: '' },
};

/** Every change with everything it can hold. */
const full: Record<ChangeKind, object> = {
  registered: { members: [''] },
  assessed: { assessment: { ...fact, ...pregnancy, holds: false, clearance: '' } },
  screened: { reference: '', verdict },
  admitted: { verdict },
  consented: { memberId: '' },
  'booking-requested': { booking: { id: '', carrier: '', memberIds: [''], seats: 0, funder: '' } },
  'booking-claimed': { bookingId: '', attempt: 0 },
  'booking-confirmed': { bookingId: '', flight, tickets: { member: '' } },
  'booking-cancelled': { bookingId: '', reason: '', seats: 0 },
  departed: { bookingId: '', memberIds: [''], on: '', verdict, facts: [departure] },
  withdrawn: { memberIds: [''], reason: '', cancelledBooking: '', seats: 0 },
  'member-corrected': { memberId: '', fields: [''] },
};

const canary = (path: string) => `canary(${path})`;

/** The same value with its own path in the place of every leaf, numbers and yes/no included. */
function planted(value: unknown, path = ''): unknown {
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
      expect.arrayContaining(['verdict.criteria.0.criterion', 'verdict.criteria.0.facts.1.weeks', 'facts.0.criteria.0']),
    );
  });
});
