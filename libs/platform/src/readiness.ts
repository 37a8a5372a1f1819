import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorFunction, type HealthIndicatorResult } from '@nestjs/terminus';
import { Redis } from 'ioredis';
import { readConfig } from './config';
import { namedQuery } from './named-query';
import { UnitOfWork } from './unit-of-work';
import { within } from './within';

const ping = namedQuery('readiness-ping', 'SELECT 1 AS one');
const patienceMs = 2000;

/** Whether each thing that the product stands on answers, one by one. */
@Injectable()
export class Readiness implements OnModuleDestroy {
  private redis: Redis | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly indicators: HealthIndicatorService,
  ) {}

  checks(): HealthIndicatorFunction[] {
    const database = () => this.ask('database', () => this.unitOfWork.read(() => this.unitOfWork.sql(ping)));
    const queue = () => this.ask('queue', () => this.redisClient().ping());
    return readConfig().redisUrl ? [database, queue] : [database];
  }

  onModuleDestroy(): void {
    this.redis?.disconnect();
  }

  private async ask(name: string, question: () => Promise<unknown>): Promise<HealthIndicatorResult> {
    const check = this.indicators.check(name);
    try {
      await within(patienceMs, question());
      return check.up();
    } catch {
      return check.down();
    }
  }

  private redisClient(): Redis {
    this.redis ??= new Redis(readConfig().redisUrl!, { maxRetriesPerRequest: 0, commandTimeout: patienceMs }).on('error', () => undefined);
    return this.redis;
  }
}
