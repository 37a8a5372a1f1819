import type { CaseEntry } from '#domain';
import { newId } from '#platform/ids';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';

/** All entries in one statement, numbered in the order in which they are given. */
const add = namedQuery(
  'case-entries-add',
  `INSERT INTO case_entry (id, case_id, member_id, kind, detail, occurred_on, author_id)
    SELECT (e.entry ->> 'id')::uuid, $1, (e.entry ->> 'memberId')::uuid, e.entry ->> 'kind',
      e.entry - ARRAY['id', 'memberId', 'kind', 'on', 'authorId'], (e.entry ->> 'on')::date, (e.entry ->> 'authorId')::uuid
    FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS e (entry, at) ORDER BY e.at`,
);

/** Where entries are written down; they are read with the facts of their case. */
@Injectable()
export class EntryStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Adds to a case whose row is locked; nothing that was added is ever changed. */
  async keepEntries(caseId: string, entries: readonly CaseEntry[]): Promise<void> {
    if (!entries.length) return;
    await this.unitOfWork.sql(add, [caseId, JSON.stringify(entries.map((entry) => ({ ...entry, id: newId() })))]);
  }
}
