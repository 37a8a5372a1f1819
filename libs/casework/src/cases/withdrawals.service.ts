import type { WithdrawalReason } from '#domain';
import { Injectable } from '@nestjs/common';
import { ExitsService } from './exits.service';
import type { Made } from './made';

/** Leaving the programme before departure, at any moment and without penalty: the whole household, or some of it. DOMAIN §2. */
@Injectable()
export class WithdrawalsService {
  constructor(private readonly exits: ExitsService) {}

  /** `memberIds`: `null` for everybody. Refusals: those of the rule `withdraw`. */
  withdraw(caseId: string, reason: WithdrawalReason, memberIds: string[] | null = null): Promise<Made> {
    return this.exits.leave(caseId, { type: 'withdraw', reason, memberIds });
  }
}
