import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Client } from 'pg';
import { readConfig } from './config';
import { namedQuery } from './named-query';
import { outboxChannel } from './outbox';
import { UnitOfWork } from './unit-of-work';
import { within } from './within';

interface Entry {
  id: string;
  job: string;
  payload: Record<string, string>;
}

const take = namedQuery<Entry>(
  'outbox-take',
  'SELECT id, job, payload FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED',
);
const sent = namedQuery('outbox-sent', 'UPDATE outbox SET sent_at = now() WHERE id = ANY($1::uuid[])');
const forget = namedQuery('outbox-forget', `DELETE FROM outbox WHERE sent_at < now() - interval '7 days'`);

const atOnce = 100;
/** A queue that is away holds a transaction no longer than this: the entries are rolled back and told again later, under the same job id. */
const queueAnswersMs = 3000;
/** Without a word on the channel the outbox is looked at this often: a nudge may be lost, an entry may not. */
const pollMs = 2000;

/**
 * Tells the queue what was committed. PostgreSQL is the truth and the queue a nudge: an entry is marked as sent only after the queue took it,
 * and its id is the job's id, so that telling twice makes one job.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxRelay.name);
  private listener: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queueOf: (job: string) => Queue,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.onTick(), pollMs);
    await this.listen();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.working;
    await this.listener?.end().catch(() => undefined);
  }

  /** Sends everything that waits; how many entries. Throws when the queue or the database is out of reach: the entries stay. */
  async drain(): Promise<number> {
    let total = 0;
    for (;;) {
      const count = await this.unitOfWork.run(async () => {
        const entries = await this.unitOfWork.sql(take, [atOnce]);
        await within(
          queueAnswersMs,
          Promise.all(entries.map(({ id, job, payload }) => this.queueOf(job).add(job, payload, { jobId: `outbox-${id}` }))),
        );
        if (entries.length) await this.unitOfWork.sql(sent, [entries.map(({ id }) => id)]);
        return entries.length;
      });
      total += count;
      if (count < atOnce) return total;
    }
  }

  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(() => this.unitOfWork.sql(forget));
  }

  private async onTick(): Promise<void> {
    if (!this.listener) await this.listen();
    this.wake();
  }

  /** One drain at a time; a word that comes meanwhile makes one more. */
  private wake(): void {
    if (this.stopped) return;
    if (this.working) {
      this.again = true;
      return;
    }
    this.working = this.drain()
      .then(() => undefined)
      .catch((error: { code?: string }) => this.log.warn(`the outbox waits: ${error.code ?? 'queue or database out of reach'}`))
      .finally(() => {
        this.working = undefined;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: readConfig().directDatabaseUrl, application_name: 'iyab-relay' });
    const lost = () => {
      if (this.listener === client) this.listener = undefined;
    };
    client
      .on('error', lost)
      .on('end', lost)
      .on('notification', () => this.wake());
    try {
      await client.connect();
      await client.query(`LISTEN ${outboxChannel}`);
      this.listener = client;
    } catch {
      await client.end().catch(() => undefined); // tried again at the next tick
    }
  }
}
