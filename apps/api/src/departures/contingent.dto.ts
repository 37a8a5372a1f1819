import type { ContingentBalance } from '#casework/departures/contingent.service';
import { funders, type Funder } from '#domain';
import { OneOf } from '../one-of.decorator';

/** State-paid seats, counted in persons. */
export class ContingentDto implements ContingentBalance {
  /** @example "memorandum-2007" */
  agreement!: string;
  @OneOf('Funder', funders)
  funder!: Funder;
  /** @example 14500 */
  granted!: number;
  reserved!: number;
  flown!: number;
  forfeited!: number;
  /** Used before Iyab kept the ledger; `null`: not known. */
  openingUsed!: number | null;
  /** `null`: not known. */
  left!: number | null;
  /** The opening balance is invented, for demonstration. */
  fictitious!: boolean;
}
