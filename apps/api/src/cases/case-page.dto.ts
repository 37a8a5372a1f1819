import type { Appointment, Correction, Declaration, Person, Screening } from '#casework/cases/case-page.query';
import type { CasePage } from '#casework/cases/case-page.service';
import type { PageEntry } from '#casework/cases/page-entry';
import {
  appointmentKinds,
  appointmentOutcomes,
  consentMethods,
  departureCorrectionReasons,
  entryKinds,
  interpreterKinds,
  memberExits,
  presences,
  referrers,
  screeningOutcomes,
  screeningReferences,
  suspensionReasons,
  type AppointmentKind,
  type AppointmentOutcome,
  type BirthDate,
  type BirthPrecision,
  type ConsentMethod,
  type DepartureCorrectionReason,
  type KeptEntryKind,
  type InterpreterKind,
  type MemberExit,
  type Milestone,
  type ParentalLink,
  type Presence,
  type PublicVerdict,
  type Referrer,
  type ScreeningOutcome,
  type ScreeningReference,
  type Sex,
  type SuspensionReason,
} from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { NamedDto } from '../named.dto';
import { OneOf, SomeOf } from '../one-of.decorator';
import { BookingDto } from './booking.dto';
import { sexes } from './register.dto';
import { ContactOnPageDto } from './safe-contact.dto';
import { CaseTaskDto, StandingDto } from './standing.dto';
import { VerdictDto } from './verdict.dto';

/** Every birthday that is possible, as a closed interval. */
export class BirthDto implements BirthDate {
  @ApiProperty({ format: 'date' })
  from!: string;
  @ApiProperty({ format: 'date' })
  to!: string;
  @ApiProperty({ enum: ['day', 'month', 'year', 'estimated'] })
  precision!: BirthPrecision;
}

/** The day on which each was reached. */
export class MilestonesDto implements Partial<Record<Milestone, string>> {
  @ApiProperty({ format: 'date' })
  registered?: string;
  @ApiProperty({ format: 'date' })
  screened?: string;
  @ApiProperty({ format: 'date' })
  admitted?: string;
  @ApiProperty({ format: 'date' })
  consented?: string;
  @ApiProperty({ format: 'date' })
  booked?: string;
  @ApiProperty({ format: 'date' })
  departed?: string;
  @ApiProperty({ format: 'date' })
  arrived?: string;
  @ApiProperty({ format: 'date' })
  closed?: string;
}

export class ExitDto {
  @OneOf('MemberExit', memberExits)
  reason!: MemberExit;
  @ApiProperty({ format: 'date' })
  on!: string;
}

export class MemberDto implements Person {
  id!: string;
  /** To be sent as `If-Match` with a correction. */
  version!: number;
  principal!: boolean;
  familyName!: string;
  givenNames!: string;
  @OneOf('Sex', sexes)
  sex!: Sex;
  birth!: BirthDto;
  nationality!: string | null;
  language!: string;
  inMorocco!: boolean;
  wishesToReturn!: boolean;
  earlierReturnYear!: number | null;
  milestones!: MilestonesDto;
  exit!: ExitDto | null;
}

export class ParentalLinkDto implements ParentalLink {
  childId!: string;
  adultId!: string;
  @OneOf('LinkKind', ['parent', 'guardian'])
  kind!: ParentalLink['kind'];
}

export class DeclarationDto implements Declaration {
  memberId!: string;
  @ApiProperty({ format: 'date' })
  on!: string;
  formVersion!: string;
  language!: string;
  @OneOf('ConsentMethod', consentMethods)
  method!: ConsentMethod;
  interpreter!: string | null;
  @OneOf('InterpreterKind', interpreterKinds)
  interpreterKind!: InterpreterKind | null;
  witness!: string | null;
  place!: string;
  /** Who brought the person to the programme. */
  @OneOf('Referrer', referrers)
  referrer!: Referrer;
  /** Who else was in the room. */
  @SomeOf('Presence', presences)
  present!: Presence[];
  /** Who signed for an unaccompanied minor. */
  guardian!: string | null;
  /** Counts only once a protection officer has heard the person alone. */
  held!: boolean;
}

export class ScreeningDto implements Screening {
  id!: string;
  @OneOf('ScreeningReference', screeningReferences)
  reference!: ScreeningReference;
  @ApiProperty({ format: 'date' })
  on!: string;
  policy!: string;
  @OneOf('ScreeningOutcome', screeningOutcomes)
  outcome!: ScreeningOutcome;
  byName!: string;
  @ApiProperty({ type: VerdictDto })
  verdict!: PublicVerdict;
}

const detail = {
  oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }, { type: 'array', items: { type: 'string' } }],
};

/** What was done for the departure conditions: dated, signed, never changed. */
export class EntryDto implements PageEntry {
  id!: string;
  @OneOf('EntryKind', entryKinds)
  kind!: KeptEntryKind;
  /** `null`: the household. */
  memberId!: string | null;
  @ApiProperty({ format: 'date' })
  on!: string;
  /** `null`: an officer, whose name would tell a ground. */
  byName!: string | null;
  /** As the kind has it: `recipient` and `agreed`, `documentType` and `validUntil`, … What a journey `needs` is for those who see to it. */
  @ApiProperty({ type: 'object', additionalProperties: detail as never })
  detail!: Record<string, unknown>;
}

export class AppointmentDto implements Appointment {
  id!: string;
  /** `null`: the household. */
  memberId!: string | null;
  @OneOf('AppointmentKind', appointmentKinds)
  kind!: AppointmentKind;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** The day in Casablanca. */
  @ApiProperty({ format: 'date' })
  on!: string;
  place!: string | null;
  /** `null`: still to be kept. */
  @OneOf('AppointmentOutcome', appointmentOutcomes)
  outcome!: AppointmentOutcome | null;
}

export class PauseDto {
  @OneOf('SuspensionReason', suspensionReasons)
  reason!: SuspensionReason;
  @ApiProperty({ format: 'date' })
  on!: string;
}

/** A correction of the departure that waits for a second person. */
export class WaitingCorrectionDto implements Correction {
  id!: string;
  memberIds!: string[];
  @OneOf('DepartureCorrectionReason', departureCorrectionReasons)
  reason!: DepartureCorrectionReason;
  /** The right day; `null`: they did not travel. */
  @ApiProperty({ format: 'date' })
  departedOn!: string | null;
  @ApiProperty({ format: 'date' })
  on!: string;
  byName!: string;
}

export class CaseReferenceDto {
  id!: string;
  /** @example "MA-2026-000412-K" */
  number!: string;
}

/** A case as its page shows it. */
export class CasePageDto implements CasePage {
  id!: string;
  /** @example "MA-2026-000412-K" */
  number!: string;
  destination!: string;
  @ApiProperty({ format: 'date' })
  registeredOn!: string;
  office!: NamedDto;
  caseworker!: NamedDto;
  contact!: ContactOnPageDto;
  standing!: StandingDto;
  tasks!: CaseTaskDto[];
  /** By when the household should fly. */
  @ApiProperty({ format: 'date' })
  flyBy!: string | null;
  members!: MemberDto[];
  links!: ParentalLinkDto[];
  consents!: DeclarationDto[];
  screenings!: ScreeningDto[];
  booking!: BookingDto | null;
  entries!: EntryDto[];
  appointments!: AppointmentDto[];
  /** Why nothing goes on for the moment. */
  suspended!: PauseDto | null;
  correction!: WaitingCorrectionDto | null;
  /** Where its people are now; this case has none. */
  mergedInto!: CaseReferenceDto | null;
  /** From 1, while the household waits for intake. */
  waitlistPosition!: number | null;
}
