import type { AssessmentInput } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IsId } from '../code.decorator';
import { IsDay } from '../day.decorator';
import { MayBeNull } from '../presence.decorator';

type InputOf<K extends AssessmentInput['kind']> = Extract<AssessmentInput, { kind: K }>;

const findings = ['identified', 'presumed', 'none'] as const;
const clearances = ['not-concerned', 'cleared', 'open'] as const;

/** By a medical officer. */
export class HealthAssessmentDto implements InputOf<'health-issue'> {
  @ApiProperty({ enum: ['health-issue'] })
  @IsIn(['health-issue'])
  kind!: 'health-issue';

  @IsId()
  memberId!: string;

  @IsBoolean()
  holds!: boolean;
}

/** By a medical officer. */
export class PregnancyAssessmentDto implements InputOf<'pregnancy'> {
  @ApiProperty({ enum: ['pregnancy'] })
  @IsIn(['pregnancy'])
  kind!: 'pregnancy';

  @IsId()
  memberId!: string;

  @IsBoolean()
  holds!: boolean;

  /** `null`: not known yet. */
  @MayBeNull()
  @IsDay()
  expectedDelivery!: string | null;

  @IsBoolean()
  multiple!: boolean;
}

/** By a protection officer. */
export class TraffickingAssessmentDto implements InputOf<'trafficking'> {
  @ApiProperty({ enum: ['trafficking'] })
  @IsIn(['trafficking'])
  kind!: 'trafficking';

  @IsId()
  memberId!: string;

  @ApiProperty({ enum: findings })
  @IsIn(findings)
  finding!: (typeof findings)[number];
}

/** By a protection officer. */
export class AsylumAssessmentDto implements InputOf<'asylum'> {
  @ApiProperty({ enum: ['asylum'] })
  @IsIn(['asylum'])
  kind!: 'asylum';

  @IsId()
  memberId!: string;

  @ApiProperty({ enum: clearances })
  @IsIn(clearances)
  clearance!: (typeof clearances)[number];
}

/** The shape of an assessment by its kind. */
export const assessmentKinds = {
  'health-issue': HealthAssessmentDto,
  pregnancy: PregnancyAssessmentDto,
  trafficking: TraffickingAssessmentDto,
  asylum: AsylumAssessmentDto,
} as const;
