import { SafeContactsService } from '#casework/cases/safe-contacts.service';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Edits } from '../edits.decorator';
import { Id } from '../id.pipe';
import { IfMatch } from '../if-match.decorator';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { SafeContactDto } from './safe-contact.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id/contact')
export class SafeContactController {
  constructor(private readonly contacts: SafeContactsService) {}

  /** How the household is reached safely from now on, unless somebody else has changed it since (412 says which fields differ). */
  @Put()
  @Permit('case:correct')
  @Edits()
  replace(@Param('id', Id) id: string, @IfMatch() seen: number, @Body() contact: SafeContactDto): Promise<MadeDto> {
    return this.contacts.replace(id, seen, contact);
  }
}
