import { DepartureCorrectionsService } from '#casework/departures/departure-corrections.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { DepartureCorrectionDecisionDto, DepartureCorrectionDto } from './departure-corrections.dto';

@ApiTags('departures')
@Controller('api/v1/cases/:id')
export class DepartureCorrectionsController {
  constructor(private readonly corrections: DepartureCorrectionsService) {}

  /** The first of two people says what was wrong with a departure. Nothing changes yet. */
  @Post('departure-corrections')
  @Permit('departure:correct')
  @Creates()
  propose(@Param('id', Id) id: string, @Body() correction: DepartureCorrectionDto): Promise<MadeDto> {
    return this.corrections.propose(id, correction);
  }

  /** The second one approves or declines; the figures of the years concerned follow. */
  @Post('departure-correction-decision')
  @Permit('departure:correct')
  @Creates()
  decide(@Param('id', Id) id: string, @Body() { approved }: DepartureCorrectionDecisionDto): Promise<MadeDto> {
    return this.corrections.decide(id, approved);
  }
}
