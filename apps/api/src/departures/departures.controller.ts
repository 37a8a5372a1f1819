import { DeparturesService } from '#casework/departures/departures.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Nothing } from '../nothing.pipe';
import { Permit } from '../permit.decorator';

@ApiTags('departures')
@Controller('api/v1/cases/:id/departure')
export class DeparturesController {
  constructor(private readonly departures: DeparturesService) {}

  /** The household boarded: from here on its members are beneficiaries of return, counted once. */
  @Post()
  @Permit('departure:record')
  @Creates()
  @ApiBody({ schema: { type: 'object' }, required: false })
  depart(@Param('id', Id) id: string, @Body(Nothing) _nothing: undefined): Promise<MadeDto> {
    return this.departures.depart(id);
  }
}
