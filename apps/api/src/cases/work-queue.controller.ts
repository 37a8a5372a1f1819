import { WorkQueueService } from '#casework/cases/work-queue.service';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../page.dto';
import { Permit } from '../permit.decorator';
import { WorkQueueDto } from './work-queue.dto';

@ApiTags('cases')
@Controller('api/v1/work-queue')
export class WorkQueueController {
  constructor(private readonly queue: WorkQueueService) {}

  /** What the reader's roles have to do, in their reach, most urgent first. */
  @Get()
  @Permit('case:read')
  read(@Query() { after, limit }: PageQuery): Promise<WorkQueueDto> {
    return this.queue.read(after, limit);
  }
}
