import { CallBacksService } from '#casework/cases/call-backs.service';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Nothing } from '../nothing.pipe';
import { PageQuery } from '../page.dto';
import { Permit } from '../permit.decorator';
import { CallBacksDto, NewCallBackDto } from './call-backs.dto';

@ApiTags('cases')
@Controller('api/v1/call-backs')
export class CallBacksController {
  constructor(private readonly callBacks: CallBacksService) {}

  /** Who wants to be called, in reach: open ones first, by the day on which to call. */
  @Get()
  @Permit('case:register')
  list(@Query() { after, limit }: PageQuery): Promise<CallBacksDto> {
    return this.callBacks.list(after, limit);
  }

  /** Without consent to the processing of data: a number, a language and a day, nothing else. */
  @Post()
  @Permit('case:register')
  @Creates()
  ask(@Body() callBack: NewCallBackDto): Promise<MadeDto> {
    return this.callBacks.ask(callBack);
  }

  /** They were called, or registered. It is deleted 30 days after. */
  @Post(':id/done')
  @Permit('case:register')
  @Creates()
  @ApiBody({ schema: { type: 'object' }, required: false })
  done(@Param('id', Id) id: string, @Body(Nothing) _nothing: undefined): Promise<MadeDto> {
    return this.callBacks.done(id);
  }
}
