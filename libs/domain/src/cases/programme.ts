import type { TravelRestriction } from '../departures/travel-restriction';
import type { ScreeningPolicy } from '../screening/policy';
import type { Limits } from './tasks';

/** Why no household is admitted for the moment; in 2010 it was for lack of funds. */
export const intakeReasons = ['funds', 'contingent', 'travel-closed', 'other'] as const;
export type IntakeReason = (typeof intakeReasons)[number];

/** What holds for every case of an organisation, and changes only by a dated decision. */
export interface ProgrammeFacts {
  /** `null`: open. */
  intakeSuspended: IntakeReason | null;
  /** Every dated version of every policy. */
  policies: readonly ScreeningPolicy[];
  limits: Limits;
  /** Those not ended. */
  restrictions: readonly TravelRestriction[];
}
