import {
  criteria,
  criterionWhys,
  type Criterion,
  type CriterionAnswer,
  type CriterionFact,
  type CriterionVerdict,
  type CriterionWhy,
  type GeneralCode,
  type GeneralVerdict,
  type MinorsReading,
  type PolicyMode,
  type ProtectedEntry,
  type PublicVerdict,
} from '#domain';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { OneOf } from '../one-of.decorator';

const outcomes = ['eligible', 'ineligible', 'needs-review'] as const satisfies readonly PublicVerdict['outcome'][];
const generalCodes = [
  'not-in-morocco',
  'no-wish-to-return',
  'nationality-moroccan',
  'nationality-undetermined',
  'asylum-clearance-open',
  'earlier-return',
] as const satisfies readonly GeneralCode[];

type FactOf<K extends CriterionFact['kind']> = Extract<CriterionFact, { kind: K }>;

class RecordedFactDto {
  memberId!: string;
  @ApiProperty({ format: 'date' })
  on!: string;
  authorId!: string;
}

class AgedFactDto {
  memberId!: string;
  /** Full years, at least. */
  least!: number;
  most!: number;
}

export class SignalFactDto extends RecordedFactDto implements FactOf<'signal'> {
  @ApiProperty({ enum: ['signal'] })
  kind!: 'signal';
}

export class AssessmentFactDto extends RecordedFactDto implements FactOf<'assessment'> {
  @ApiProperty({ enum: ['assessment'] })
  kind!: 'assessment';
  @ApiProperty({ enum: ['holds', 'fails', 'identified', 'presumed', 'none'] })
  finding!: FactOf<'assessment'>['finding'];
}

export class PregnancyFactDto extends RecordedFactDto implements FactOf<'pregnancy'> {
  @ApiProperty({ enum: ['pregnancy'] })
  kind!: 'pregnancy';
  @ApiProperty({ format: 'date' })
  expectedDelivery!: string | null;
  /** Completed weeks on the reference day. */
  weeks!: number | null;
  multiple!: boolean;
}

export class AgeFactDto extends AgedFactDto implements FactOf<'age'> {
  @ApiProperty({ enum: ['age'] })
  kind!: 'age';
}

export class ParentsFactDto extends AgedFactDto implements FactOf<'parents'> {
  @ApiProperty({ enum: ['parents'] })
  kind!: 'parents';
  parentIds!: string[];
}

export class AuthorityFactDto extends AgedFactDto implements FactOf<'authority'> {
  @ApiProperty({ enum: ['authority'] })
  kind!: 'authority';
  adultIds!: string[];
}

const factKinds = [SignalFactDto, AssessmentFactDto, PregnancyFactDto, AgeFactDto, ParentsFactDto, AuthorityFactDto];

@ApiExtraModels(...factKinds)
export class CriterionVerdictDto implements CriterionVerdict {
  @OneOf('Criterion', criteria)
  criterion!: Criterion;
  @ApiProperty({ enum: ['holds', 'fails', 'open'] })
  verdict!: CriterionAnswer;
  /** For whom it holds. */
  members!: string[];
  @OneOf('CriterionWhy', criterionWhys)
  why!: CriterionWhy;
  @ApiProperty({ type: 'array', items: { oneOf: factKinds.map((kind) => ({ $ref: getSchemaPath(kind) })) } })
  facts!: CriterionFact[];
}

/** Stands for every protected criterion outside the reader's grants, and says nothing. */
export class ProtectedEntryDto implements ProtectedEntry {
  @ApiProperty({ enum: ['protected'] })
  criterion!: 'protected';
}

export class GeneralReasonDto {
  @OneOf('GeneralCode', generalCodes)
  code!: GeneralCode;
  /** `year` with `earlier-return`. */
  @ApiProperty({ type: 'object', properties: { year: { type: 'integer' } } })
  params!: { year?: number };
}

export class GeneralVerdictDto {
  memberId!: string;
  @ApiProperty({ enum: ['met', 'needs-review', 'fails'] })
  verdict!: GeneralVerdict['verdict'];
  reasons!: GeneralReasonDto[];
}

/** A decision of screening as this role may read it. */
@ApiExtraModels(CriterionVerdictDto, ProtectedEntryDto)
export class VerdictDto implements Omit<PublicVerdict, 'general'> {
  @ApiProperty({ enum: outcomes })
  outcome!: PublicVerdict['outcome'];
  /** @example "snia-2020" */
  policy!: string;
  @ApiProperty({ format: 'date' })
  policyFrom!: string;
  @ApiProperty({ enum: ['gate', 'priority'] })
  mode!: PolicyMode;
  /** Which reading of "mineurs / MENA" was used. */
  @ApiProperty({ enum: ['unaccompanied-only', 'every-minor'] })
  minorsReading!: MinorsReading;
  @ApiProperty({ format: 'date' })
  referenceDay!: string;
  general!: GeneralVerdictDto[];
  @ApiProperty({ type: 'array', items: { oneOf: [CriterionVerdictDto, ProtectedEntryDto].map((kind) => ({ $ref: getSchemaPath(kind) })) } })
  criteria!: (CriterionVerdict | ProtectedEntry)[];
  @ApiProperty({ enum: ['protected-ground-open'] })
  protectedGround!: 'protected-ground-open' | null;
}
