import { IntakeService } from '#casework/screening/intake.service';
import { WaitlistService } from '#casework/screening/waitlist.service';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { MadeDto } from '../made.dto';
import { PageQuery } from '../page.dto';
import { Permit } from '../permit.decorator';
import { IntakeSwitchDto, WaitlistDto } from './intake.dto';

@ApiTags('programme')
@Controller('api/v1')
export class IntakeController {
  constructor(
    private readonly intake: IntakeService,
    private readonly waitlist: WaitlistService,
  ) {}

  /** Suspends intake for a reason, or opens it: while it is suspended, eligible households wait in order. */
  @Post('programme/intake')
  @Permit('intake:switch')
  @Creates()
  switch(@Body() { suspended, note }: IntakeSwitchDto): Promise<MadeDto> {
    return this.intake.switch(suspended, note ?? null);
  }

  /** Who waits, in order, in the reader's reach. */
  @Get('waitlist')
  @Permit('case:read')
  list(@Query() { after, limit }: PageQuery): Promise<WaitlistDto> {
    return this.waitlist.list(after, limit);
  }
}
