import { ConsentsService } from '#casework/cases/consents.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { ConsentDto } from './consent.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  /** An adult's declaration of voluntary return, each adult for themselves. */
  @Post()
  @Permit('case:consent')
  @Creates()
  record(@Param('id', Id) id: string, @Body() declaration: ConsentDto): Promise<MadeDto> {
    return this.consents.record(id, declaration);
  }
}
