import { FollowingService } from '#casework/cases/following.service';
import { PausesService } from '#casework/cases/pauses.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Nothing } from '../nothing.pipe';
import { Permit } from '../permit.decorator';
import { AssignmentDto, SuspendDto, TransferDto } from './following.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class FollowingController {
  constructor(
    private readonly following: FollowingService,
    private readonly pauses: PausesService,
  ) {}

  /** Gives the case to a colleague of the same office. */
  @Post('assignment')
  @Permit('case:assign')
  @Creates()
  assign(@Param('id', Id) id: string, @Body() { caseworkerId }: AssignmentDto): Promise<MadeDto> {
    return this.following.assign(id, caseworkerId);
  }

  /** Gives the case to another office and somebody there; its tasks go along. */
  @Post('transfer')
  @Permit('case:assign')
  @Creates()
  transfer(@Param('id', Id) id: string, @Body() { officeId, caseworkerId }: TransferDto): Promise<MadeDto> {
    return this.following.transfer(id, officeId, caseworkerId);
  }

  /** Nothing goes on for the moment; leaving stays possible. */
  @Post('suspension')
  @Permit('case:suspend')
  @Creates()
  suspend(@Param('id', Id) id: string, @Body() { reason }: SuspendDto): Promise<MadeDto> {
    return this.pauses.suspend(id, reason);
  }

  /** The case is taken up where it was. */
  @Post('resumption')
  @Permit('case:suspend')
  @Creates()
  @ApiBody({ schema: { type: 'object' }, required: false })
  resume(@Param('id', Id) id: string, @Body(Nothing) _nothing: undefined): Promise<MadeDto> {
    return this.pauses.resume(id);
  }
}
