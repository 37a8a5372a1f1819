import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { currentActor } from './context';
import { namedQuery } from './named-query';
import { refused } from './refused';
import { UnitOfWork } from './unit-of-work';

/** Days after which a key may be used anew. */
export const keysKeptDays = 7;

export interface KeyedRequest {
  route: string;
  key: string;
  body: unknown;
  status: number;
}

/** What is kept of a success: enough to answer a repeat, never a body. */
export interface KeyedResult {
  id: string;
  version: number | null;
  /** The case it belongs to; `null` for what belongs to none. */
  caseId: string | null;
  /** Where it can be read, when that is not its case. */
  location?: string;
}

interface KeptRow {
  bodyHash: Buffer;
  id: string;
  version: number | null;
  caseId: string | null;
  location: string;
}

const tryLock = namedQuery<{ free: boolean }>('idempotency-lock', 'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free');

const find = namedQuery<KeptRow>(
  'idempotency-find',
  `SELECT body_hash AS "bodyHash", resource_id AS id, resource_version AS version, case_id AS "caseId", location
    FROM idempotency_key WHERE actor_id = $1 AND route = $2 AND key = $3`,
);

const keep = namedQuery(
  'idempotency-keep',
  `INSERT INTO idempotency_key (actor_id, route, key, body_hash, status, location, resource_id, resource_version, case_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const stillInReach = namedQuery<{ id: string }>('idempotency-case-in-reach', 'SELECT id FROM return_case WHERE id = $1');

const forget = namedQuery('idempotency-forget', 'DELETE FROM idempotency_key WHERE recorded_at < now() - make_interval(days => $1)');

/** Where what was made can be read. */
export const locationOf = ({ caseId, location }: KeyedResult) => location ?? `/api/v1/cases/${caseId}`;

/** The same request with the same key is carried out once (P-41). The key is kept in the transaction of the work itself: both, or neither. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refusals: `still-running` while a twin is under way, `idempotency-key-reused` with another body, `not-found` once out of the actor's reach. */
  once(request: KeyedRequest, work: () => Promise<KeyedResult>): Promise<KeyedResult> {
    return this.unitOfWork.run(async () => {
      const { id: actorId } = currentActor();
      const { route, key, body, status } = request;
      const bodyHash = createHash('sha256')
        .update(JSON.stringify(body ?? null))
        .digest();
      const [lock] = await this.unitOfWork.sql(tryLock, [`${actorId} ${route} ${key}`]);
      if (!lock?.free) throw refused('still-running');

      const [kept] = await this.unitOfWork.sql(find, [actorId, route, key]);
      if (kept) return this.again(kept, bodyHash);

      const made = await work();
      await this.unitOfWork.sql(keep, [actorId, route, key, bodyHash, status, locationOf(made), made.id, made.version, made.caseId]);
      return made;
    });
  }

  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(() => this.unitOfWork.sql(forget, [keysKeptDays]));
  }

  private async again({ bodyHash, ...made }: KeptRow, asked: Buffer): Promise<KeyedResult> {
    if (!bodyHash.equals(asked)) throw refused('idempotency-key-reused');
    if (made.caseId === null) return made;
    const [reachable] = await this.unitOfWork.sql(stillInReach, [made.caseId]);
    if (!reachable) throw refused('not-found');
    return made;
  }
}
