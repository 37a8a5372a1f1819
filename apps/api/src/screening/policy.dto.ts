import type { PolicyMode } from '#domain';
import { IsBoolean, Matches } from 'class-validator';
import { IsDay } from '../day.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeNull } from '../presence.decorator';

export const policyModes = ['gate', 'priority'] as const satisfies readonly PolicyMode[];

/** A dated version of the rules of admission, from today or later. */
export class NewPolicyDto {
  /** @example "snia-2020" */
  @Matches(/^[a-z\d-]{1,40}$/)
  code!: string;

  @IsDay()
  from!: string;

  /** The last day; `null`: until another version follows. */
  @MayBeNull()
  @IsDay()
  to!: string | null;

  @OneOf('PolicyMode', policyModes)
  mode!: PolicyMode;

  /** Every minor counts, not only those unaccompanied. */
  @IsBoolean()
  accompaniedMinorsCount!: boolean;
}
