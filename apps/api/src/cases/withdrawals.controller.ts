import { WithdrawalsService } from '#casework/cases/withdrawals.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { WithdrawalDto } from './withdrawal.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id/withdrawal')
export class WithdrawalsController {
  constructor(private readonly withdrawals: WithdrawalsService) {}

  /** The household, or some of it, leaves the programme before departure; an open booking falls and its seats come back. */
  @Post()
  @Permit('case:withdraw')
  @Creates()
  withdraw(@Param('id', Id) id: string, @Body() { reason, memberIds }: WithdrawalDto): Promise<MadeDto> {
    return this.withdrawals.withdraw(id, reason, memberIds ?? null);
  }
}
