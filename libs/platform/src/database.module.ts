import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { types } from 'pg';
import { readConfig } from './config';
import { IdempotencyKeys } from './idempotency';
import { SnakeNaming } from './naming-strategy';
import { Outbox } from './outbox';
import { UnitOfWork } from './unit-of-work';

const date = 1082;
types.setTypeParser(date, (text) => text); // a day is a word, never an instant of some time zone

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => {
        const { databaseUrl, poolSize } = readConfig();
        return {
          type: 'postgres',
          url: databaseUrl,
          poolSize,
          autoLoadEntities: true,
          synchronize: false,
          namingStrategy: new SnakeNaming(),
          applicationName: 'iyab',
          extra: { options: '-c timezone=UTC' },
          retryAttempts: 0,
        };
      },
    }),
  ],
  providers: [UnitOfWork, Outbox, IdempotencyKeys],
  exports: [UnitOfWork, Outbox, IdempotencyKeys],
})
export class DatabaseModule {}
