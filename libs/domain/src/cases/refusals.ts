/**
 * Every reason for which Iyab says no: code → HTTP status and the names of its parameters.
 * The translation key is `refusal.<code>`; parameters are ids, codes and numbers, never a person.
 */
export const refusals = {
  // the door
  'not-signed-in': { status: 401, params: [] },
  'sign-in-failed': { status: 401, params: [] },
  'sign-in-needs-https': { status: 400, params: [] },
  'not-permitted': { status: 403, params: [] },
  'cross-site-request': { status: 403, params: [] },
  'not-found': { status: 404, params: [] },
  'invalid-input': { status: 400, params: ['fields'] },
  'idempotency-key-missing': { status: 400, params: [] },
  'idempotency-key-reused': { status: 422, params: [] },
  'still-running': { status: 409, params: [] },
  'version-missing': { status: 428, params: [] },
  'version-stale': { status: 412, params: ['version', 'changed'] },
  'too-many-requests': { status: 429, params: ['seconds'] },
  'temporarily-unavailable': { status: 503, params: ['dependency'] },
  'unexpected-error': { status: 500, params: [] },
  // registration
  'processing-consent-missing': { status: 409, params: [] },
  'principal-not-one': { status: 409, params: ['count'] },
  'birth-date-invalid': { status: 409, params: ['member'] },
  'birth-date-in-future': { status: 409, params: ['member'] },
  'parent-not-older': { status: 409, params: ['child', 'adult'] },
  'parental-link-unknown': { status: 409, params: ['child', 'adult'] },
  'country-unknown': { status: 409, params: ['country'] },
  'language-unknown': { status: 409, params: ['language'] },
  'destination-is-morocco': { status: 409, params: [] },
  // the road
  'case-ended': { status: 409, params: [] },
  'member-unknown': { status: 409, params: ['member'] },
  'member-not-travelling': { status: 409, params: ['member'] },
  'not-screened': { status: 409, params: [] },
  'already-admitted': { status: 409, params: [] },
  'screening-stale': { status: 409, params: [] },
  'not-eligible': { status: 409, params: ['outcome'] },
  'not-admitted': { status: 409, params: [] },
  'policy-unknown': { status: 409, params: ['policy'] },
  'consent-missing': { status: 409, params: ['member'] },
  'consent-by-minor': { status: 409, params: ['member'] },
  'consent-already-recorded': { status: 409, params: [] },
  'consent-needs-witness': { status: 409, params: ['member'] },
  'already-departed': { status: 409, params: [] },
  'age-not-assessed': { status: 409, params: ['member'] },
  'case-suspended': { status: 409, params: ['reason'] },
  'case-not-suspended': { status: 409, params: [] },
  'intake-suspended': { status: 409, params: ['reason'] },
  'second-person-needed': { status: 409, params: [] },
  'eligible-already': { status: 409, params: [] },
  'not-ineligible': { status: 409, params: ['outcome'] },
  // departure conditions
  'not-ready': { status: 409, params: ['stage', 'gates'] },
  'nobody-concerned': { status: 409, params: [] },
  'member-not-concerned': { status: 409, params: ['member'] },
  'language-not-understood': { status: 409, params: ['member', 'language'] },
  'guardian-missing': { status: 409, params: ['member'] },
  'interpreter-not-independent': { status: 409, params: [] },
  'too-early-to-reconfirm': { status: 409, params: ['hours'] },
  'sharing-missing': { status: 409, params: ['member', 'recipient'] },
  'document-not-requested': { status: 409, params: ['member'] },
  'document-not-valid': { status: 409, params: ['member'] },
  'permit-not-requested': { status: 409, params: ['member'] },
  'day-not-possible': { status: 409, params: ['day'] },
  'protection-open': { status: 409, params: [] },
  'best-interest-incomplete': { status: 409, params: ['member'] },
  // household, pauses and ends
  'member-alone': { status: 409, params: [] },
  'minors-left-alone': { status: 409, params: ['members'] },
  'already-principal': { status: 409, params: ['member'] },
  'case-differs': { status: 409, params: ['field'] },
  'caseworker-unknown': { status: 409, params: ['caseworker'] },
  'office-unknown': { status: 409, params: ['office'] },
  'contact-attempts-too-few': { status: 409, params: ['made', 'needed', 'days'] },
  'exit-is-final': { status: 409, params: [] },
  'nobody-to-tell': { status: 409, params: [] },
  'appointment-unknown': { status: 409, params: [] },
  'handover-missing': { status: 409, params: ['member'] },
  'closure-incomplete': { status: 409, params: ['checks'] },
  // departures, after the fact
  'not-departed': { status: 409, params: ['member'] },
  'not-arrived': { status: 409, params: [] },
  'not-closed': { status: 409, params: [] },
  'already-arrived': { status: 409, params: [] },
  'already-closed': { status: 409, params: [] },
  'correction-waiting': { status: 409, params: [] },
  'correction-missing': { status: 409, params: [] },
  // flights
  'booking-exists': { status: 409, params: [] },
  'booking-missing': { status: 409, params: [] },
  'booking-state': { status: 409, params: ['state'] },
  'booking-overtaken': { status: 409, params: ['attempt'] },
  'contingent-exhausted': { status: 409, params: ['left'] },
  'locator-taken': { status: 409, params: [] },
  'ticket-missing': { status: 409, params: ['member'] },
  'departure-in-past': { status: 409, params: ['departsOn'] },
  'departure-not-reached': { status: 409, params: ['departsOn'] },
  // the programme
  'batch-empty': { status: 409, params: [] },
  'batch-submitted': { status: 409, params: [] },
  'batch-not-submitted': { status: 409, params: [] },
  'intake-unchanged': { status: 409, params: [] },
  'policy-overlaps': { status: 409, params: ['from'] },
  'policy-in-past': { status: 409, params: ['from'] },
  'restriction-ended': { status: 409, params: [] },
  // staff and figures
  'last-administrator': { status: 409, params: [] },
  'live-from-not-a-new-year': { status: 409, params: ['day'] },
} as const satisfies Record<string, { status: number; params: readonly string[] }>;

export type RefusalCode = keyof typeof refusals;
export type RefusalParams = Record<string, string | number | null | readonly string[]>;

/** A coded no. Never carries a name, a date of birth or a ground. */
export interface Refusal {
  refused: RefusalCode;
  params: RefusalParams;
}

export function refuse(code: RefusalCode, params: RefusalParams = {}): Refusal {
  return { refused: code, params };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
