import type { HistoryEntry } from '#casework/cases/case-history.service';
import { historyOf, type ChangeKind } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { OneOf } from '../one-of.decorator';

const value = {
  oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }, { type: 'array', items: { type: 'string' } }],
};

export class HistoryEntryDto implements HistoryEntry {
  /** Without a gap within the case. */
  seq!: number;
  @OneOf('ChangeKind', Object.keys(historyOf))
  kind!: ChangeKind;
  occurredAt!: Date;
  /** `null`: the programme itself. */
  byName!: string | null;
  /** Ids and codes; a protected ground never. */
  @ApiProperty({ type: 'object', additionalProperties: value as never })
  params!: Record<string, unknown>;
}

export class CaseHistoryDto {
  entries!: HistoryEntryDto[];
  next!: string | null;
}
