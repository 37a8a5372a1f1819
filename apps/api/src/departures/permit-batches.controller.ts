import { BatchAnswersService } from '#casework/departures/batch-answers.service';
import { PermitBatchPages } from '#casework/departures/permit-batch-pages.service';
import { PermitBatchesService } from '#casework/departures/permit-batches.service';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Nothing } from '../nothing.pipe';
import { PageQuery } from '../page.dto';
import { Permit } from '../permit.decorator';
import { BatchAnswersDto, batchAnswerOf, BatchCasesDto, PermitBatchDto, PermitBatchesDto, PermitCandidatesDto } from './permit-batches.dto';

@ApiTags('departures')
@Controller('api/v1/permit-batches')
export class PermitBatchesController {
  constructor(
    private readonly pages: PermitBatchPages,
    private readonly batches: PermitBatchesService,
    private readonly answers: BatchAnswersService,
  ) {}

  /** Batches of exit permits with people in reach, newest first. The liaison officer sees those that were submitted. */
  @Get()
  @Permit('permit-batch:read')
  list(@Query() { after, limit }: PageQuery): Promise<PermitBatchesDto> {
    return this.pages.list(after, limit);
  }

  /** Households that are ready for a request and in no open batch, oldest first. */
  @Get('candidates')
  @Permit('permit:request')
  candidates(@Query() { after, limit }: PageQuery): Promise<PermitCandidatesDto> {
    return this.pages.candidates(after, limit);
  }

  /** A batch of these households: all of them, or none when one is not ready. */
  @Post()
  @Permit('permit:request')
  @Creates()
  make(@Body() { caseIds }: BatchCasesDto): Promise<MadeDto> {
    return this.batches.make(caseIds);
  }

  /** A batch with its people, by an allow-list: no phone, address, criterion, reason or health. */
  @Get(':id')
  @Permit('permit-batch:read')
  open(@Param('id', Id) id: string): Promise<PermitBatchDto> {
    return this.pages.open(id);
  }

  /** Takes households out of a batch that was not submitted yet. */
  @Post(':id/removals')
  @Permit('permit:request')
  @Creates()
  remove(@Param('id', Id) id: string, @Body() { caseIds }: BatchCasesDto): Promise<MadeDto> {
    return this.batches.remove(id, caseIds);
  }

  /** Asks the Ministry of the Interior for everybody in it: for all of them, or for nobody when a household is not ready any more. */
  @Post(':id/submission')
  @Permit('permit:request')
  @Creates()
  @ApiBody({ schema: { type: 'object' }, required: false })
  submit(@Param('id', Id) id: string, @Body(Nothing) _nothing: undefined): Promise<MadeDto> {
    return this.batches.submit(id);
  }

  /** The Ministry's answers, person by person: all of them are kept, or none. */
  @Post(':id/answers')
  @Permit('permit:answer')
  @Creates()
  answer(@Param('id', Id) id: string, @Body() { answers }: BatchAnswersDto): Promise<MadeDto> {
    return this.answers.answer(id, answers.map(batchAnswerOf));
  }
}
