import { CaseworkModule } from '#casework/casework.module';
import { DatabaseModule } from '#platform/database.module';
import { logging } from '#platform/logging';
import { Readiness } from '#platform/readiness';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { CasesController } from './cases/cases.controller';
import { HealthController } from './health.controller';

import { MetricsController } from './metrics.controller';
import { PermissionGuard } from './permission.guard';
import { ProblemFilter } from './problem.filter';
import { SessionsController } from './staff/sessions.controller';
import { validation } from './validation';

@Module({
  imports: [logging, DatabaseModule, TerminusModule, CaseworkModule],
  controllers: [CasesController, SessionsController, HealthController, MetricsController],
  providers: [
    Readiness,
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useValue: validation },
  ],
})
export class ApiModule {}
