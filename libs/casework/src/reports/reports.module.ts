import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { AnnualBeneficiariesService } from './annual-beneficiaries.service';
import { PublishedSeries } from './published-series';

@Module({
  imports: [CasesModule],
  providers: [AnnualBeneficiariesService, PublishedSeries],
  exports: [AnnualBeneficiariesService, PublishedSeries],
})
export class ReportsModule {}
