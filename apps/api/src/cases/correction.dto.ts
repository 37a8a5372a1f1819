import type { Correction } from '#casework/cases/corrections.service';
import type { Sex } from '#domain';
import { IsBoolean, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import { IsKnownCountry, IsKnownLanguage } from '../code.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeMissing } from '../presence.decorator';
import { Line } from '../text.decorator';
import { bornShape, sexes } from './register.dto';

const maybeNull = () => ValidateIf((_object, value) => value !== undefined && value !== null);

/** What is left out stays as it is. */
export class CorrectionDto implements Correction {
  @MayBeMissing()
  @Line(100)
  familyName?: string;

  @MayBeMissing()
  @Line(100)
  givenNames?: string;

  @MayBeMissing()
  @OneOf('Sex', sexes)
  sex?: Sex;

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. @example "1994-05" */
  @MayBeMissing()
  @Matches(bornShape)
  born?: string;

  @MayBeMissing()
  @Max(120)
  @Min(0)
  @IsInt()
  age?: number;

  /** `null` while undetermined. @example "GN" */
  @maybeNull()
  @IsKnownCountry()
  nationality?: string | null;

  /** @example "ff" */
  @MayBeMissing()
  @IsKnownLanguage()
  language?: string;

  @MayBeMissing()
  @IsBoolean()
  inMorocco?: boolean;

  @MayBeMissing()
  @IsBoolean()
  wishesToReturn?: boolean;

  @maybeNull()
  @Max(2100)
  @Min(1990)
  @IsInt()
  earlierReturnYear?: number | null;
}
