import { ArrivalsService } from '#casework/cases/arrivals.service';
import { ClosuresService } from '#casework/cases/closures.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { ArrivalDto, ClosureDto, ReopeningDto } from './closure.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class ClosuresController {
  constructor(
    private readonly arrivals: ArrivalsService,
    private readonly closures: ClosuresService,
  ) {}

  /** Those who departed have arrived, as the office in the country of return confirms. */
  @Post('arrival')
  @Permit('arrival:record')
  @Creates()
  arrive(@Param('id', Id) id: string, @Body() { arrivedOn, handovers }: ArrivalDto): Promise<MadeDto> {
    return this.arrivals.arrive(id, arrivedOn, handovers);
  }

  /** Closes a case by checklist and reason. */
  @Post('closure')
  @Permit('case:close')
  @Creates()
  close(@Param('id', Id) id: string, @Body() { reason, checked }: ClosureDto): Promise<MadeDto> {
    return this.closures.close(id, reason, checked);
  }

  /** Takes up a closed case again, or brings back those who withdrew, were refused or could not be reached. */
  @Post('reopening')
  @Permit('case:reopen')
  @Creates()
  reopen(@Param('id', Id) id: string, @Body() { reason }: ReopeningDto): Promise<MadeDto> {
    return this.closures.reopen(id, reason);
  }
}
