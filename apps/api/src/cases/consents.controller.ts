import { CaseEntriesService } from '#casework/cases/case-entries.service';
import { ConsentsService } from '#casework/cases/consents.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { ConsentDto } from './consent.dto';
import { HearingDto, ReconfirmationDto } from './hearing.dto';
import { SharingDto } from './sharing.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class ConsentsController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly entries: CaseEntriesService,
  ) {}

  /** A declaration of voluntary return: each adult for themselves, the guardian for an unaccompanied minor. */
  @Post('consents')
  @Permit('case:consent')
  @Creates()
  record(@Param('id', Id) id: string, @Body() declaration: ConsentDto): Promise<MadeDto> {
    return this.consents.record(id, declaration);
  }

  /** Consent that a recipient outside learns of a person, given or taken back; without it nothing leaves for that recipient. */
  @Post('sharing-consents')
  @Permit('case:consent')
  @Creates()
  share(@Param('id', Id) id: string, @Body() sharing: SharingDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'share', ...sharing });
  }

  /** A protection officer spoke with the person alone; a declaration that was held counts from then on. */
  @Post('hearings')
  @Permit('consent:hear')
  @Creates()
  hear(@Param('id', Id) id: string, @Body() hearing: HearingDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'hear-alone', ...hearing });
  }

  /** The declaration confirmed again, at most 72 hours before departure. */
  @Post('reconfirmations')
  @Permit('case:consent')
  @Creates()
  reconfirm(@Param('id', Id) id: string, @Body() reconfirmation: ReconfirmationDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'reconfirm', ...reconfirmation });
  }
}
