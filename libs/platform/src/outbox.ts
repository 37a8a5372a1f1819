import { Injectable } from '@nestjs/common';
import { newId } from './ids';
import { namedQuery } from './named-query';
import { UnitOfWork } from './unit-of-work';

/** The channel on which a committed outbox entry wakes the relay. */
export const outboxChannel = 'iyab_outbox';

const add = namedQuery(
  'outbox-add',
  `WITH told AS (SELECT pg_notify('${outboxChannel}', '')) INSERT INTO outbox (id, job, payload) SELECT $1, $2, $3 FROM told`,
);

/** Work that must follow a change: written with it, in the same transaction. The queue is told afterwards, by the relay. */
@Injectable()
export class Outbox {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(job: string, payload: Record<string, string>): Promise<void> {
    await this.unitOfWork.sql(add, [newId(), job, payload]);
  }
}
