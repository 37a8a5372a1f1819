import { CaseEntriesService } from '#casework/cases/case-entries.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { FitnessDto } from './fitness.dto';

@ApiTags('departures')
@Controller('api/v1/cases/:id/fitness-certificates')
export class FitnessController {
  constructor(private readonly entries: CaseEntriesService) {}

  /** A physician's verdict on who may fly, until when, and with what. */
  @Post()
  @Permit('fitness:certify')
  @Creates()
  certify(@Param('id', Id) id: string, @Body() verdict: FitnessDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'certify-fitness', ...verdict });
  }
}
