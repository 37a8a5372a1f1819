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
