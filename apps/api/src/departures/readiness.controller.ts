import { ReadinessService } from '#casework/departures/readiness.service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../id.pipe';
import { Permit } from '../permit.decorator';
import { CaseReadinessDto, ReadinessListDto, ReadinessListQuery, ReadinessQuery } from './readiness.dto';

@ApiTags('departures')
@Controller('api/v1')
export class ReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  /** If we fly on that day, who of the households that prepare is not ready, and why; all of them, or those of a list of numbers. Newest first. */
  @Get('readiness')
  @Permit('case:read')
  list(@Query() question: ReadinessListQuery): Promise<ReadinessListDto> {
    return this.readiness.list(question);
  }

  /** How a household would stand for a departure on that day. */
  @Get('cases/:id/readiness')
  @Permit('case:read')
  of(@Param('id', Id) id: string, @Query() { on }: ReadinessQuery): Promise<CaseReadinessDto> {
    return this.readiness.of(id, on);
  }
}
