import { CaseEntriesService } from '#casework/cases/case-entries.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Nothing } from '../nothing.pipe';
import { Permit } from '../permit.decorator';
import { ContactAttemptDto } from './contact-attempt.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class ContactsController {
  constructor(private readonly entries: CaseEntriesService) {}

  /** Somebody was sought, and found or not. After enough attempts over enough days a household may be marked unreachable. */
  @Post('contact-attempts')
  @Permit('case:follow')
  @Creates()
  attempt(@Param('id', Id) id: string, @Body() attempt: ContactAttemptDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'attempt-contact', ...attempt });
  }

  /** Whoever had been asked for papers that are recalled was told so. */
  @Post('recall-notices')
  @Permit('case:follow')
  @Creates()
  @ApiBody({ schema: { type: 'object' }, required: false })
  tell(@Param('id', Id) id: string, @Body(Nothing) _nothing: undefined): Promise<MadeDto> {
    return this.entries.give(id, { type: 'tell-recipients' });
  }
}
