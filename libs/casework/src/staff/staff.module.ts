import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Accounts } from './accounts';
import { DemoStaff } from './demo-staff';
import { Office, Organisation } from './organisation.entity';
import { SessionsService } from './sessions.service';
import { StaffAccount } from './staff-account.entity';
import { StaffService } from './staff.service';

@Module({
  imports: [TypeOrmModule.forFeature([Office, Organisation, StaffAccount])],
  providers: [Accounts, DemoStaff, SessionsService, StaffService],
  exports: [Accounts, DemoStaff, SessionsService, StaffService],
})
export class StaffModule {}
