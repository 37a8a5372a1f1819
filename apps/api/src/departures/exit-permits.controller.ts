import { CaseEntriesService } from '#casework/cases/case-entries.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { permitAnswerOf, PermitAnswersDto, PermitRequestDto } from './exit-permits.dto';

@ApiTags('departures')
@Controller('api/v1/cases/:id')
export class ExitPermitsController {
  constructor(private readonly entries: CaseEntriesService) {}

  /** Asks the Ministry of the Interior for exit permits of one household; batches ask for several. */
  @Post('permit-requests')
  @Permit('permit:request')
  @Creates()
  request(@Param('id', Id) id: string, @Body() { memberIds }: PermitRequestDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'request-permits', memberIds, batchId: null });
  }

  /** The Ministry's answers, person by person. */
  @Post('permit-answers')
  @Permit('permit:answer')
  @Creates()
  answer(@Param('id', Id) id: string, @Body() { answers }: PermitAnswersDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'answer-permits', answers: answers.map(permitAnswerOf) });
  }
}
