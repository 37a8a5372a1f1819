import type { Day } from '../cases/day';

export const departureCorrectionReasons = ['did-not-travel', 'wrong-day'] as const;
export type DepartureCorrectionReason = (typeof departureCorrectionReasons)[number];

/** A departure that was recorded and was not so; a second person decides. `departedOn`: the right day, `null` when the person did not travel. */
export interface CorrectionProposal {
  id: string;
  memberIds: readonly string[];
  reason: DepartureCorrectionReason;
  departedOn: Day | null;
  proposedById: string;
  on: Day;
}
