import type { Declaration, Person, Screening } from '#casework/cases/case-page.query';
import type { CasePage } from '#casework/cases/case-page.service';
import {
  consentMethods,
  memberExits,
  screeningOutcomes,
  screeningReferences,
  type BirthDate,
  type BirthPrecision,
  type ConsentMethod,
  type MemberExit,
  type Milestone,
  type ParentalLink,
  type PublicVerdict,
  type ScreeningOutcome,
  type ScreeningReference,
  type Sex,
} from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { NamedDto } from '../named.dto';
import { OneOf } from '../one-of.decorator';
import { BookingDto } from './booking.dto';
import { ContactDto, sexes } from './register.dto';
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
  place!: string;
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
  contact!: ContactDto;
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
}
