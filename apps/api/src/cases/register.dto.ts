import type { Noticed } from '#casework/cases/noticed';
import type { NewHousehold, NewPerson, Particulars } from '#casework/cases/registration.service';
import {
  cannotStayReasons,
  notWantToStayReasons,
  stayStatuses,
  type CannotStayReason,
  type NotWantToStayReason,
  type ParentalLink,
  type Sex,
  type Signal,
  type StayStatus,
} from '#domain';
import { ArrayUnique, IsArray, IsBoolean, IsInt, Matches, Max, Min } from 'class-validator';
import { IsCountryCode, IsLanguageCode } from '../code.decorator';
import { Nested, NestedList } from '../nested.decorator';
import { OneOf, SomeOf } from '../one-of.decorator';
import { MayBeMissing, MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';
import { ContactDto } from './safe-contact.dto';

export const sexes = ['female', 'male'] as const satisfies readonly Sex[];
export const bornShape = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const signalKinds = ['health', 'pregnancy', 'protection', 'asylum'] as const satisfies readonly Signal['kind'][];
const linkKinds = ['parent', 'guardian'] as const satisfies readonly ParentalLink['kind'][];

/** The information notice was given, in which language and through whom, and the processing of data agreed to. */
export class ProcessingConsentDto {
  /** @example "fr" */
  @IsLanguageCode()
  language!: string;

  /** `null`: no interpreter. */
  @MayBeNull()
  @Line(100)
  interpreter!: string | null;
}

/** Birth: `born`, or else `age` in full years on the day it was said. */
export abstract class PersonSaidDto implements Particulars, Noticed {
  /** @example "Ouattara" */
  @Line(100)
  familyName!: string;

  /** @example "Mariam" */
  @Line(100)
  givenNames!: string;

  @OneOf('Sex', sexes)
  sex!: Sex;

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. @example "1994" */
  @MayBeMissing()
  @Matches(bornShape)
  born?: string;

  @MayBeMissing()
  @Max(120)
  @Min(0)
  @IsInt()
  age?: number;

  /** `null` while undetermined. @example "CI" */
  @MayBeNull()
  @IsCountryCode()
  nationality!: string | null;

  /** @example "fr" */
  @IsLanguageCode()
  language!: string;

  @IsBoolean()
  inMorocco!: boolean;

  @IsBoolean()
  wishesToReturn!: boolean;

  @MayBeNull()
  @Max(2100)
  @Min(1990)
  @IsInt()
  earlierReturnYear!: number | null;

  /** Noticed, not assessed: it goes to the secret file of its group. Missing: nothing. */
  @MayBeMissing()
  @SomeOf('SignalKind', signalKinds)
  @ArrayUnique()
  @IsArray()
  signals?: Signal['kind'][];

  /** Missing: unknown. Restricted, like the reasons: kept in the secret file of asylum alone. */
  @MayBeMissing()
  @OneOf('StayStatus', stayStatuses)
  stayStatus?: StayStatus;

  /** Why the person cannot stay. */
  @MayBeMissing()
  @SomeOf('CannotStayReason', cannotStayReasons)
  @ArrayUnique()
  @IsArray()
  cannotStay?: CannotStayReason[];

  /** Why the person does not want to stay. */
  @MayBeMissing()
  @SomeOf('NotWantToStayReason', notWantToStayReasons)
  @ArrayUnique()
  @IsArray()
  notWantToStay?: NotWantToStayReason[];
}

export class NewPersonDto extends PersonSaidDto implements NewPerson {
  /** A name for this person within the request, to which links refer. @example "mother" */
  @Line(40)
  ref!: string;

  @IsBoolean()
  principal!: boolean;
}

export class NewLinkDto {
  /** The `ref` of the child. */
  @Line(40)
  child!: string;

  @Line(40)
  adult!: string;

  @OneOf('LinkKind', linkKinds)
  kind!: ParentalLink['kind'];
}

export class RegisterDto implements NewHousehold {
  /** Country of return. @example "CI" */
  @IsCountryCode()
  destination!: string;

  /** `null`: not given; then nothing may be registered. */
  @MayBeNull()
  @Nested(() => ProcessingConsentDto)
  processingConsent!: ProcessingConsentDto | null;

  @Nested(() => ContactDto)
  contact!: ContactDto;

  @ArrayUnique((person?: NewPersonDto) => person?.ref)
  @NestedList(() => NewPersonDto, 1, 30)
  members!: NewPersonDto[];

  @ArrayUnique((link?: NewLinkDto) => JSON.stringify([link?.child, link?.adult]))
  @NestedList(() => NewLinkDto, 0, 60)
  links!: NewLinkDto[];
}
