import type { OpenedEntry } from '#casework/cases/secret-files.service';
import { ApiProperty } from '@nestjs/swagger';
import { OneOf } from '../one-of.decorator';

export const secretPurposes = ['treatment', 'assessment', 'review'] as const;

export class SecretFileQuery {
  /** Why it is opened: kept in the access log. */
  @OneOf('SecretPurpose', secretPurposes)
  purpose!: (typeof secretPurposes)[number];
}

export class SecretEntryDto implements OpenedEntry {
  /** `null`: about the household. */
  memberId!: string | null;
  /** @example "assessment" */
  field!: string;
  /** As the group keeps it. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  value!: unknown;
  @ApiProperty({ format: 'date' })
  on!: string;
  byName!: string | null;
}

export class SecretFileDto {
  entries!: SecretEntryDto[];
}
