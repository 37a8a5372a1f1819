import { IdempotencyKeys } from '#platform/idempotency';
import { OutboxRelay } from '#platform/outbox-relay';
import { Injectable } from '@nestjs/common';
import { OnJob, type Processor } from './on-job.decorator';

/** Forgets what has done its service: old idempotency keys and outbox entries sent long ago. */
@Injectable()
@OnJob('tidy-up')
export class TidyUpProcessor implements Processor<'tidy-up'> {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly relay: OutboxRelay,
  ) {}

  async process(): Promise<void> {
    await this.keys.forgetOld();
    await this.relay.forgetOld();
  }
}
