import {
  holds,
  secretGroups as groups,
  secretPermissions,
  type Assessment,
  type CountedDeparture,
  type Fear,
  type PersonNote,
  type SecretFacts,
  type SecretGroup,
  type Signal,
} from '#domain';
import { currentActor, currentMoment } from '#platform/context';
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

/** All entries in one statement, each into the file of its group. */
const add = namedQuery(
  'secret-files-add',
  `WITH entry AS (
      SELECT e.id, e."group", e."memberId", e.field, decode(e.value, 'base64') AS value, e."authorId", e."on" FROM jsonb_to_recordset($2)
        AS e (id uuid, "group" text, "memberId" uuid, field text, value text, "authorId" uuid, "on" date)
    ), ${groups
      .map(
        (group) => `${group} AS (
      INSERT INTO secret_${group} (id, case_id, member_id, field, value, author_id, occurred_on)
      SELECT e.id, $1, e."memberId", e.field, e.value, e."authorId", e."on" FROM entry e WHERE e."group" = '${group}'
    )`,
      )
      .join(', ')}
    SELECT count(*)::integer AS entries FROM entry`,
);

const keepDepartures = namedQuery(
  'secret-departures-keep',
  `INSERT INTO secret_departure (id, case_id, member_id, value)
    SELECT d.id, $1, d."memberId", decode(d.value, 'base64') FROM jsonb_to_recordset($2) AS d (id uuid, "memberId" uuid, value text)`,
);

const select = byGroup((group) =>
  namedQuery<SecretRow>(
    `secret-${group}-open`,
    `SELECT s.member_id AS "memberId", s.field, s.value, s.occurred_on AS "on", s.author_id AS "authorId", a.full_name AS "byName"
      FROM secret_${group} s LEFT JOIN staff_account a ON a.id = s.author_id WHERE s.case_id = $1 ORDER BY s.recorded_at, s.id`,
  ),
);

/** Signals, assessments and voiced fears of all groups, and counted departures, in order of recording: of two on one day, the later one counts. */
const consult = namedQuery<{ field: string; value: Buffer }>(
  'secret-files-consult',
  `SELECT s.field, s.value FROM (
      ${groups.map((group) => `SELECT id, field, value, recorded_at FROM secret_${group} WHERE case_id = $1 AND field IN ('signal', 'assessment', 'fear')`).join(' UNION ALL ')}
      UNION ALL SELECT id, 'departure', value, recorded_at FROM secret_departure WHERE case_id = $1
    ) s ORDER BY s.recorded_at, s.id`,
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
  async consult(caseId: string): Promise<SecretFacts> {
    await this.accessLog.record('secret-file-consulted', caseId, { purpose: 'decision' });
    const rows = await this.unitOfWork.sql(consult, [caseId]);
    const secret: SecretFacts = { signals: [], assessments: [], fears: [], departures: [] };
    for (const { field, value } of rows) {
      if (field === 'signal') secret.signals.push(read(value) as Signal);
      if (field === 'assessment') secret.assessments.push(read(value) as Assessment);
      if (field === 'fear') secret.fears.push({ ...(read(value) as Fear), known: [...secret.assessments] });
      if (field === 'departure') secret.departures.push(read(value) as CountedDeparture);
    }
    return secret;
  }

  /** What was decided together with a neutral change, signed by whoever acts. */
  note(caseId: string, notes: readonly PersonNote[]): Promise<void> {
    const signed = { on: currentMoment().day, authorId: currentActor().id };
    return this.add(
      caseId,
      notes.map((note) => ({ ...note, ...signed })),
    );
  }

  /** Adds to the files; nothing in them is ever changed. Writing needs no grant: who signals something need not be able to read it again. */
  async add(caseId: string, entries: (SecretEntry & { group: SecretGroup })[]): Promise<void> {
    if (!entries.length) return;
    const rows = entries.map((entry) => ({ ...entry, id: newId(), value: write(entry.value).toString('base64') }));
    await this.unitOfWork.sql(add, [caseId, JSON.stringify(rows)]);
  }

  /** What people's departures were counted as; no grant opens it, only a correction reads it again. */
  async keepDepartures(caseId: string, departures: readonly CountedDeparture[]): Promise<void> {
    const rows = departures.map((departure) => ({ ...departure, id: newId(), value: write(departure).toString('base64') }));
    if (rows.length) await this.unitOfWork.sql(keepDepartures, [caseId, JSON.stringify(rows)]);
  }
}

const write = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8');
const read = (value: Buffer): unknown => JSON.parse(value.toString('utf8'));

function byGroup<T>(make: (group: SecretGroup) => T): Record<SecretGroup, T> {
  return Object.fromEntries(groups.map((group) => [group, make(group)])) as Record<SecretGroup, T>;
}
