import { holds, secretPermissions, type Assessment, type ProtectedFacts, type SecretGroup, type Signal } from '#domain';
import { currentActor } from '#platform/context';
import { newId } from '#platform/ids';
import { namedQuery } from '#platform/named-query';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccessLog } from './access-log';

export interface SecretEntry {
  /** The person it is about; `null` for the household. */
  memberId: string | null;
  /** What kind of thing it says; the value itself is nobody's business outside the grant. */
  field: string;
  value: unknown;
  on: string;
  authorId: string;
}

interface SecretRow extends Omit<SecretEntry, 'value'> {
  value: Buffer;
  byName: string | null;
}

const groups = ['health', 'trafficking', 'asylum', 'minors'] as const satisfies readonly SecretGroup[];

const insert = byGroup((group) =>
  namedQuery(
    `secret-${group}-add`,
    `INSERT INTO secret_${group} (id, case_id, member_id, field, value, author_id, occurred_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
  ),
);

const select = byGroup((group) =>
  namedQuery<SecretRow>(
    `secret-${group}-open`,
    `SELECT s.member_id AS "memberId", s.field, s.value, s.occurred_on AS "on", s.author_id AS "authorId", a.full_name AS "byName"
      FROM secret_${group} s LEFT JOIN staff_account a ON a.id = s.author_id WHERE s.case_id = $1 ORDER BY s.recorded_at, s.id`,
  ),
);

/**
 * The only door to the secret files (health, trafficking, asylum, minors): it checks the grant, reads and logs.
 * No entity, relation, list or other query reaches their values.
 */
@Injectable()
export class SecretFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
  ) {}

  /** What a person who holds the grant reads, logged with its purpose in the same transaction. Refusal `not-permitted` outside the grant. */
  async open(caseId: string, group: SecretGroup, purpose: string): Promise<(SecretEntry & { byName: string | null })[]> {
    if (!holds(currentActor().roles, secretPermissions[group])) throw refused('not-permitted');
    await this.accessLog.record('secret-file-opened', caseId, { group, purpose });
    const rows = await this.unitOfWork.sql(select[group], [caseId]);
    return rows.map((row) => ({ ...row, value: read(row.value) }));
  }

  /** What the rules need to decide, whoever gives the command; it never leaves the decision. Logged. */
  async consult(caseId: string): Promise<ProtectedFacts> {
    await this.accessLog.record('secret-file-consulted', caseId, { purpose: 'decision' });
    const entries: SecretEntry[] = [];
    for (const group of ['health', 'trafficking', 'asylum'] as const) {
      for (const row of await this.unitOfWork.sql(select[group], [caseId])) entries.push({ ...row, value: read(row.value) });
    }
    return {
      signals: entries.filter(({ field }) => field === 'signal').map(({ value }) => value as Signal),
      assessments: entries.filter(({ field }) => field === 'assessment').map(({ value }) => value as Assessment),
    };
  }

  /** Adds to a file; nothing in it is ever changed. Writing needs no grant: who signals something need not be able to read it again. */
  async add(caseId: string, group: SecretGroup, entry: SecretEntry): Promise<void> {
    await this.unitOfWork.sql(insert[group], [newId(), caseId, entry.memberId, entry.field, write(entry.value), entry.authorId, entry.on]);
  }
}

const write = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8');
const read = (value: Buffer): unknown => JSON.parse(value.toString('utf8'));

function byGroup<T>(make: (group: SecretGroup) => T): Record<SecretGroup, T> {
  return Object.fromEntries(groups.map((group) => [group, make(group)])) as Record<SecretGroup, T>;
}
