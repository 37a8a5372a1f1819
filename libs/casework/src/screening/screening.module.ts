import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module';
import { ExceptionalAdmissionsService } from './exceptional-admissions.service';
import { IntakeService } from './intake.service';
import { PoliciesService } from './policies.service';
import { ScreeningDecision } from './screening-decision.entity';
import { ScreeningService } from './screening.service';
import { SplitScreenings } from './split-screenings';
import { WaitlistService } from './waitlist.service';

const doors = [ExceptionalAdmissionsService, IntakeService, PoliciesService, ScreeningService, WaitlistService];

@Module({
  imports: [CasesModule, TypeOrmModule.forFeature([ScreeningDecision])],
  providers: [...doors, SplitScreenings],
  exports: doors,
})
export class ScreeningModule {}
