import { AnnualBeneficiariesService } from '#casework/reports/annual-beneficiaries.service';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../permit.decorator';
import { AnnualTableDto } from './annual-beneficiaries.dto';

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(private readonly annual: AnnualBeneficiariesService) {}

  /** Annual beneficiaries of return, exact at the last commit, the running year included. */
  @Get('annual-beneficiaries')
  @Permit('report:internal')
  annualBeneficiaries(): Promise<AnnualTableDto> {
    return this.annual.internal();
  }
}
