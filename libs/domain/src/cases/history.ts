import type { Change, ChangeKind } from './commands';
import type { CaseEntry } from './entries';
import type { Cascade } from './lifecycle-commands';

type Entry = Record<string, string | number | boolean | null | readonly string[]>;

/** About whom; nothing of what stands in the entries, which hold names of papers. */
const members = ({ entries }: { entries: readonly CaseEntry[] }) => ({
  members: [...new Set(entries.map(({ memberId }) => memberId).filter((id) => id !== null))],
});

const left = ({ memberIds, principalId, cancelledBooking, seats, entries }: Cascade) => ({
  members: memberIds,
  principal: principalId,
  booking: cancelledBooking,
  seats,
  recalled: [...new Set(entries.map(({ recipient }) => recipient))],
});

/**
 * What the history of a case says of each change: an allow-list of ids and codes. A secret value appears as its field code alone,
 * a protected ground not at all (DOMAIN §4: outside the grant all grounds read alike).
 */
export const historyOf = {
  registered: ({ members }) => ({ members }),
  assessed: ({ assessment }) => ({ member: assessment.memberId }),
  screened: ({ reference, verdict, outcome }) => ({ reference, outcome, policy: verdict.policy }),
  admitted: ({ verdict }) => ({ policy: verdict.policy }),
  counselled: ({ entries }) => ({ ...members({ entries }), language: entries[0]!.language, interpreted: entries[0]!.interpreted }),
  'sharing-given': ({ entries }) => ({
    ...members({ entries }),
    recipients: [...new Set(entries.map(({ recipient }) => recipient))],
    agreed: entries.find((entry) => entry.kind === 'sharing-given')?.agreed ?? false,
  }),
  'protection-checked': () => ({}),
  'best-interest-determined': members,
  'best-interest-approved': members,
  'authority-recorded': members,
  'authority-seen': members,
  consented: ({ declared: { memberId, held } }) => ({ member: memberId, held }),
  'heard-alone': members,
  reconfirmed: members,
  'document-requested': ({ entries }) => ({
    ...members({ entries }),
    documentType: entries[0]!.documentType,
    consulate: entries[0]!.consulate,
  }),
  'document-interview': ({ entries }) => ({ ...members({ entries }), outcome: entries[0]!.outcome }),
  'document-issued': ({ entries }) => ({ ...members({ entries }), documentType: entries[0]!.documentType }),
  'document-refused': ({ entries }) => ({ ...members({ entries }), reason: entries[0]!.reason }),
  'permit-requested': ({ entries }) => ({ ...members({ entries }), batch: entries[0]!.batchId }),
  'permit-answered': ({ entries }) => ({
    granted: entries.filter(({ kind }) => kind === 'permit-granted').map(({ memberId }) => memberId!),
    refused: entries.filter(({ kind }) => kind === 'permit-refused').map(({ memberId }) => memberId!),
  }),
  'fitness-certified': members,
  'contact-attempted': ({ entries }) => ({ ...members({ entries }), means: entries[0]!.means, outcome: entries[0]!.outcome }),
  'recall-told': () => ({}),
  'booking-requested': ({ booking }) => ({
    booking: booking.id,
    seats: booking.seats,
    funder: booking.funder,
    from: 'requested',
    to: 'allocated',
  }),
  'booking-claimed': ({ bookingId, attempt }) => ({ booking: bookingId, attempt, to: 'placing' }),
  'booking-confirmed': ({ bookingId, flight }) => ({ booking: bookingId, departsOn: flight.departsOn, to: 'confirmed' }),
  'booking-cancelled': ({ bookingId, reason, seats }) => ({ booking: bookingId, reason, seats, to: 'cancelled' }),
  departed: ({ bookingId, memberIds, on }) => ({ booking: bookingId, members: memberIds, on }),
  arrived: ({ memberIds, on }) => ({ members: memberIds, on }),
  closed: ({ reason }) => ({ reason }),
  reopened: ({ reason, memberIds }) => ({ reason, members: memberIds }),
  'departure-correction-proposed': ({ proposal }) => ({
    members: proposal.memberIds,
    reason: proposal.reason,
    departedOn: proposal.departedOn,
  }),
  'departure-corrected': ({ proposal, taken }) => ({
    members: proposal.memberIds,
    reason: proposal.reason,
    departedOn: proposal.departedOn,
    seats: proposal.departedOn === null ? taken.length : 0,
  }),
  'departure-correction-declined': () => ({}),
  'member-corrected': ({ memberId, fields }) => ({ member: memberId, fields }),
  'contact-corrected': ({ fields }) => ({ fields }),
  'member-added': ({ member, newborn }) => ({ member: member.id, newborn }),
  'member-removed': (change) => ({ reason: change.reason, ...left(change) }),
  'principal-changed': ({ memberId }) => ({ member: memberId }),
  split: ({ memberIds, newCaseId }) => ({ members: memberIds, case: newCaseId }),
  'split-off': ({ memberIds, fromCaseId }) => ({ members: memberIds, case: fromCaseId }),
  merged: ({ fromCaseId, other }) => ({ case: fromCaseId, members: other.members.filter(({ exit }) => !exit).map(({ id }) => id) }),
  'merged-away': ({ intoCaseId }) => ({ case: intoCaseId }),
  assigned: ({ caseworkerId }) => ({ caseworker: caseworkerId }),
  transferred: ({ officeId, caseworkerId }) => ({ office: officeId, caseworker: caseworkerId }),
  suspended: ({ reason }) => ({ reason }),
  resumed: () => ({}),
  noted: () => ({}),
  'appointment-planned': ({ appointment, on, memberId }) => ({ appointment, on, member: memberId }),
  'appointment-closed': ({ outcome }) => ({ outcome }),
  'marked-unreachable': (change) => ({ attempts: change.attempts, ...left(change) }),
  died: (change) => ({ on: change.on, ...left(change) }),
  'closed-other': left,
  refused: (change) => ({ referral: change.referral, ...left(change) }),
  withdrawn: (change) => ({ reason: change.reason, ...left(change) }),
} as const satisfies { [K in ChangeKind]: (change: Extract<Change, { kind: K }>) => Entry };

/** The public parameters of a change's entry. */
export function historyEntry(change: Change): Entry {
  return (historyOf[change.kind] as (change: Change) => Entry)(change);
}
