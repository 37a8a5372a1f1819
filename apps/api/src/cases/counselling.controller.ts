import { CaseEntriesService } from '#casework/cases/case-entries.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { CounsellingDto } from './counselling.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id/counselling-sessions')
export class CounsellingController {
  constructor(private readonly entries: CaseEntriesService) {}

  /** A counselling session: the alternatives to return, and fear of it, in a language that the person understands. */
  @Post()
  @Permit('case:counsel')
  @Creates()
  counsel(@Param('id', Id) id: string, @Body() session: CounsellingDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'counsel', ...session });
  }
}
