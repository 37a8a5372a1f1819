import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient, QueryResultRow } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { findContext } from './context';
import type { NamedQuery } from './named-query';

interface Open {
  runner: QueryRunner;
  client: PoolClient;
  durable: boolean;
}

const setContext = {
  name: 'set-context',
  text: `SELECT set_config('iyab.actor', $1, true), set_config('iyab.organisation', $2, true), set_config('iyab.office', $3, true),
    set_config('iyab.scope', $4, true), set_config('iyab.case', $5, true), set_config('synchronous_commit', $6, true)`,
};

/**
 * One transaction per command or read, with the actor's context for row-level security, both gone at its end.
 * A unit opened inside another joins it. Nothing else in the product touches the data source.
 */
@Injectable()
export class UnitOfWork {
  private readonly storage = new AsyncLocalStorage<Open>();

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** A change: all of it or nothing, on disk before it is answered. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.open(work, true);
  }

  /** A read: one snapshot of context; its access log may reach the disk a moment later (P-18). */
  read<T>(work: () => Promise<T>): Promise<T> {
    return this.open(work, false);
  }

  /** The entities' manager of the open transaction. */
  get manager(): EntityManager {
    return this.current().runner.manager;
  }

  /** A named statement on the open transaction's own client. */
  async sql<Row extends QueryResultRow>(query: NamedQuery<Row>, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.current().client.query<Row>({ name: query.name, text: query.text, values });
    return rows;
  }

  /**
   * Part of the open unit's work with its reach limited to one case, whoever acts: row-level security shows nothing else until it ends.
   * For people who reach no case, after it was checked that this one is before them. One at a time.
   */
  async limitedTo<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const { client, durable } = this.current();
    await client.query({ ...setContext, values: contextValues(durable, caseId) });
    try {
      return await work();
    } finally {
      // after a failed statement nothing can be read any more, nor set: the whole unit is undone
      await client.query({ ...setContext, values: contextValues(durable) }).catch(() => undefined);
    }
  }

  private current(): Open {
    const open = this.storage.getStore();
    if (!open) throw new Error('no unit of work is open');
    return open;
  }

  private async open<T>(work: () => Promise<T>, durable: boolean): Promise<T> {
    const outer = this.storage.getStore();
    if (outer) {
      if (durable && !outer.durable) throw new Error('a change cannot join a unit of work opened for reading');
      return work();
    }
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      await client.query({ ...setContext, values: contextValues(durable) });
      const result = await this.storage.run({ runner, client, durable }, work);
      await commit(client);
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined); // the connection itself may be gone
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** PostgreSQL answers the COMMIT of a transaction in which a statement failed with a rollback, and no error: whoever passed over the failure must hear of it. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('a failed statement was passed over: the whole unit of work was undone');
}

/** `onlyCase`: a case that the work is limited to, although a person acts. */
function contextValues(durable: boolean, onlyCase?: string): string[] {
  const context = findContext();
  const actor = context?.actor;
  const limited = onlyCase !== undefined || (actor?.kind === 'system' && context?.caseId);
  const scope = limited ? 'case' : (actor?.scope ?? 'none');
  const caseId = onlyCase ?? context?.caseId ?? '';
  return [actor?.id ?? '', actor?.organisationId ?? '', actor?.officeId ?? '', scope, caseId, durable ? 'on' : 'off'];
}
