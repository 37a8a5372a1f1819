import { CallBacksService } from '#casework/cases/call-backs.service';
import { IdempotencyKeys } from '#platform/idempotency';
import { OutboxRelay } from '#platform/outbox-relay';
import { Injectable } from '@nestjs/common';
import { OnJob, type Processor } from './on-job.decorator';

/** Forgets what has done its service: old idempotency keys, outbox entries sent long ago, call-backs made long ago. */
@Injectable()
@OnJob('tidy-up')
export class TidyUpProcessor implements Processor<'tidy-up'> {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly relay: OutboxRelay,
    private readonly callBacks: CallBacksService,
  ) {}

  async process(): Promise<void> {
    await this.keys.forgetOld();
    await this.relay.forgetOld();
    await this.callBacks.forgetOld();
  }
}
