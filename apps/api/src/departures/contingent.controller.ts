import { ContingentService } from '#casework/departures/contingent.service';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../permit.decorator';
import { ContingentDto } from './contingent.dto';

@ApiTags('departures')
@Controller('api/v1/contingent')
export class ContingentController {
  constructor(private readonly contingent: ContingentService) {}

  /** The seats that the state pays for: granted, reserved, flown, forfeited, and left where that is known. */
  @Get()
  @Permit('contingent:read')
  read(): Promise<ContingentDto> {
    return this.contingent.get();
  }
}
