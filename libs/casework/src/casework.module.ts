import { Module } from '@nestjs/common';
import { CasesModule } from './cases/cases.module';
import { DeparturesModule } from './departures/departures.module';
import { ReportsModule } from './reports/reports.module';
import { ScreeningModule } from './screening/screening.module';
import { StaffModule } from './staff/staff.module';

const rooms = [CasesModule, DeparturesModule, ReportsModule, ScreeningModule, StaffModule];

/** All rooms. Whoever runs commands needs them all: rooms follow each other's changes through hooks. */
@Module({ imports: rooms, exports: rooms })
export class CaseworkModule {}
