import type { SimilarPerson } from '#casework/cases/similar-people.service';
import { IsInt, Max, Min } from 'class-validator';
import { MayBeMissing } from '../presence.decorator';
import { Line } from '../text.decorator';

/** A search is sent in the body: an address would leave the name in logs. */
export class SimilarPeopleQuery {
  /** @example "Wattara" */
  @Line(100)
  familyName!: string;

  /** @example "Mariame" */
  @Line(100)
  givenNames!: string;

  /** @example 1994 */
  @MayBeMissing()
  @Max(2100)
  @Min(1850)
  @IsInt()
  birthYear?: number;
}

export class SimilarPersonDto implements SimilarPerson {
  /** 0 to 100. */
  score!: number;
  /** Within the reader's reach; otherwise only score, initials and birth year are shown. */
  own!: boolean;
  caseId!: string | null;
  number!: string | null;
  name!: string | null;
  initials!: string;
  birthYear!: number | null;
  nationality!: string | null;
}

export class SimilarPeopleDto {
  people!: SimilarPersonDto[];
}
