import { CaseworkModule } from '#casework/casework.module';
import { DatabaseModule } from '#platform/database.module';
import { Module } from '@nestjs/common';

/** Services and database without a door: what commands of the workshop run on. */
@Module({ imports: [DatabaseModule, CaseworkModule] })
export class WorkshopModule {}
