import { CaseEntriesService } from '#casework/cases/case-entries.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { DocumentInterviewDto, DocumentRefusalDto, DocumentRequestDto, TravelDocumentsDto } from './travel-documents.dto';

@ApiTags('departures')
@Controller('api/v1/cases/:id')
export class TravelDocumentsController {
  constructor(private readonly entries: CaseEntriesService) {}

  /** Asks a consulate for travel documents, of those who agreed that it learns of them. */
  @Post('document-requests')
  @Permit('document:keep')
  @Creates()
  request(@Param('id', Id) id: string, @Body() request: DocumentRequestDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'request-documents', ...request });
  }

  /** The consulate's interview with one person. */
  @Post('document-interviews')
  @Permit('document:keep')
  @Creates()
  interview(@Param('id', Id) id: string, @Body() interview: DocumentInterviewDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'record-interview', ...interview });
  }

  /** Documents that people hold: issued on request, or passports of their own. */
  @Post('travel-documents')
  @Permit('document:keep')
  @Creates()
  issue(@Param('id', Id) id: string, @Body() documents: TravelDocumentsDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'issue-documents', ...documents });
  }

  /** The consulate refused one person's document. */
  @Post('document-refusals')
  @Permit('document:keep')
  @Creates()
  refuse(@Param('id', Id) id: string, @Body() refusal: DocumentRefusalDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'refuse-document', ...refusal });
  }
}
