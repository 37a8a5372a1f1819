import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module';
import { AnnualBeneficiariesService } from './annual-beneficiaries.service';
import { PublishedFigureRow } from './published-figure.entity';

@Module({
  imports: [CasesModule, TypeOrmModule.forFeature([PublishedFigureRow])],
  providers: [AnnualBeneficiariesService],
  exports: [AnnualBeneficiariesService],
})
export class ReportsModule {}
