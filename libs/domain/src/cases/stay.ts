/** On what ground a person is in Morocco. Recorded and restricted: read under the grant of the asylum files alone, no rule looks at it. DOMAIN §3. */
export const stayStatuses = ['irregular', 'regular', 'asylum-seeker', 'refugee', 'unknown'] as const;
export type StayStatus = (typeof stayStatuses)[number];

/** Why a person returns, under two heads: cannot stay, or does not want to. Coded; `not-stated` is an answer. DOMAIN §3. */
export const cannotStayReasons = ['no-income', 'no-papers', 'health', 'insecurity', 'not-stated'] as const;
export type CannotStayReason = (typeof cannotStayReasons)[number];

export const notWantToStayReasons = ['family-at-home', 'health', 'other-plan', 'not-stated'] as const;
export type NotWantToStayReason = (typeof notWantToStayReasons)[number];

/** What a person said of their stay at registration. */
export interface Stay {
  status: StayStatus;
  cannotStay: CannotStayReason[];
  notWantToStay: NotWantToStayReason[];
}

/** Whether anything was said at all; otherwise nothing is kept. */
export function isStayKnown({ status, cannotStay, notWantToStay }: Stay): boolean {
  return status !== 'unknown' || cannotStay.length > 0 || notWantToStay.length > 0;
}

/** Whether the stay by itself calls for asylum clearance: it is noticed like any other signal. DOMAIN §3. */
export function signalsAsylum(status: StayStatus): boolean {
  return status === 'asylum-seeker' || status === 'refugee';
}
