import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module';
import { ScreeningDecision } from './screening-decision.entity';
import { ScreeningService } from './screening.service';

@Module({
  imports: [CasesModule, TypeOrmModule.forFeature([ScreeningDecision])],
  providers: [ScreeningService],
  exports: [ScreeningService],
})
export class ScreeningModule {}
