import { ExceptionalAdmissionsService } from '#casework/screening/exceptional-admissions.service';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../permit.decorator';
import { ExceptionCountsDto } from './exceptional-admission.dto';

@ApiTags('screening')
@Controller('api/v1/exceptional-admissions')
export class ExceptionalAdmissionsController {
  constructor(private readonly exceptions: ExceptionalAdmissionsService) {}

  /** How many by year and reason; no case. */
  @Get()
  @Permit('exception:read')
  async count(): Promise<ExceptionCountsDto> {
    return { items: await this.exceptions.count() };
  }
}
