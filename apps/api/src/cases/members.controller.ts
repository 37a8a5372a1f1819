import { CorrectionsService } from '#casework/cases/corrections.service';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Edits } from '../edits.decorator';
import { Id } from '../id.pipe';
import { IfMatch } from '../if-match.decorator';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { CorrectionDto } from './correction.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id/members')
export class MembersController {
  constructor(private readonly corrections: CorrectionsService) {}

  /** Corrects what was registered of a person, unless somebody else has done so since (412 says which fields differ). */
  @Patch(':memberId')
  @Permit('case:correct')
  @Edits()
  correct(
    @Param('id', Id) id: string,
    @Param('memberId', Id) memberId: string,
    @IfMatch() seen: number,
    @Body() fields: CorrectionDto,
  ): Promise<MadeDto> {
    return this.corrections.correct(id, memberId, seen, fields);
  }
}
