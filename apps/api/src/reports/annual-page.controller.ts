import { AnnualBeneficiariesService } from '#casework/reports/annual-beneficiaries.service';
import { readConfig } from '#platform/config';
import { Controller, Get, Header, Headers, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../permit.decorator';
import { annualPage } from './annual-page';
import { pageLanguage } from './page-language';

@ApiExcludeController()
@Controller('annual-beneficiaries')
export class AnnualPageController {
  constructor(private readonly annual: AnnualBeneficiariesService) {}

  /** The public page, without JavaScript. It carries a nonce of its own, so it is not kept. */
  @Get()
  @Open()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('vary', 'accept-language')
  async read(
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return annualPage(await this.annual.public(), pageLanguage(asked, accepted), reply.cspNonce.style, readConfig().demo);
  }
}
