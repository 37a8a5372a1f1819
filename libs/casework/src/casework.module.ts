import { Module } from '@nestjs/common';
import { CasesModule } from './cases/cases.module';
import { DemoPopulation } from './demo-population';
import { DeparturesModule } from './departures/departures.module';
import { ReportsModule } from './reports/reports.module';
import { Road } from './road';
import { ScreeningModule } from './screening/screening.module';
import { StaffModule } from './staff/staff.module';

const rooms = [CasesModule, DeparturesModule, ReportsModule, ScreeningModule, StaffModule];

/** All rooms. Whoever runs commands needs them all: rooms follow each other's changes through hooks. */
@Module({ imports: rooms, providers: [DemoPopulation, Road], exports: rooms })
export class CaseworkModule {}
