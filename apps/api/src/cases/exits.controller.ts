import { ExitsService } from '#casework/cases/exits.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Nothing } from '../nothing.pipe';
import { Permit } from '../permit.decorator';
import { AsylumReferralDto, DeathDto, RefusalOfReturnDto } from './exits.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class ExitsController {
  constructor(private readonly exits: ExitsService) {}

  /** Nobody of the household can be reached any more: after enough attempts over enough days. */
  @Post('unreachable')
  @Permit('case:exit')
  @Creates()
  @ApiBody({ schema: { type: 'object' }, required: false })
  markUnreachable(@Param('id', Id) id: string, @Body(Nothing) _nothing: undefined): Promise<MadeDto> {
    return this.exits.markUnreachable(id);
  }

  /** Records a death, before departure or after. */
  @Post('deaths')
  @Permit('case:exit')
  @Creates()
  recordDeath(@Param('id', Id) id: string, @Body() { memberId, diedOn }: DeathDto): Promise<MadeDto> {
    return this.exits.recordDeath(id, memberId, diedOn);
  }

  /** Refers people to asylum. Whoever holds no grant reads that they left for another reason. */
  @Post('asylum-referrals')
  @Permit('case:refer-to-asylum')
  @Creates()
  referToAsylum(@Param('id', Id) id: string, @Body() { memberIds }: AsylumReferralDto): Promise<MadeDto> {
    return this.exits.referToAsylum(id, memberIds);
  }

  /** An ineligible household leaves the programme with a referral. */
  @Post('refusal')
  @Permit('case:refuse')
  @Creates()
  refuse(@Param('id', Id) id: string, @Body() { referral }: RefusalOfReturnDto): Promise<MadeDto> {
    return this.exits.refuse(id, referral);
  }
}
