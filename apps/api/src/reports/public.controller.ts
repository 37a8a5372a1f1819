import { AnnualBeneficiariesService } from '#casework/reports/annual-beneficiaries.service';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Open } from '../permit.decorator';
import { PublicAnnualDto } from './annual-beneficiaries.dto';
import { publicCsv, publicFigures } from './public-figures';

@ApiTags('reports')
@Controller('api/v1/public')
export class PublicController {
  constructor(private readonly annual: AnnualBeneficiariesService) {}

  /** Annual beneficiaries of return: published series and closed years only. */
  @Get('annual-beneficiaries')
  @Open()
  @Header('cache-control', 'public, max-age=300')
  async annualBeneficiaries(): Promise<PublicAnnualDto> {
    return publicFigures(await this.annual.public());
  }

  /** The same as CSV, with a header row. */
  @Get('annual-beneficiaries.csv')
  @Open()
  @Header('cache-control', 'public, max-age=300')
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async annualBeneficiariesCsv(): Promise<string> {
    return publicCsv(await this.annual.public());
  }
}
