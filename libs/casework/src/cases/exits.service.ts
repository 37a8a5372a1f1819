import type { CommandOf, Day, Referral } from '#domain';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseRecord } from './case-record';
import { EntryStore } from './entry-store';
import type { Made } from './made';
import { SecretFile } from './secret-file';

type Leaving = CommandOf<'withdraw' | 'remove-member' | 'mark-unreachable' | 'record-death' | 'refer-to-asylum' | 'refuse'>;
type Left = 'withdrawn' | 'member-removed' | 'marked-unreachable' | 'died' | 'closed-other' | 'refused';

/**
 * The ways out before departure. What falls with them is recalled here and declared by the other rooms as hooks (a booking, its seats);
 * all of it is committed together or not at all. DOMAIN §2.
 */
@Injectable()
export class ExitsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly entries: EntryStore,
    private readonly secretFile: SecretFile,
  ) {}

  /** Nobody could be reached any more. Refusal `contact-attempts-too-few`. */
  markUnreachable(caseId: string): Promise<Made> {
    return this.leave(caseId, { type: 'mark-unreachable' });
  }

  recordDeath(caseId: string, memberId: string, diedOn: Day): Promise<Made> {
    return this.leave(caseId, { type: 'record-death', memberId, diedOn });
  }

  /** Everybody outside the grant reads that these people left, not why. */
  referToAsylum(caseId: string, memberIds: string[]): Promise<Made> {
    return this.leave(caseId, { type: 'refer-to-asylum', memberIds });
  }

  /** The programme cannot help this household to return; it leaves with a referral, never without. */
  refuse(caseId: string, referral: Referral): Promise<Made> {
    return this.leave(caseId, { type: 'refuse', referral });
  }

  /** Refusals: those of the command's rule. */
  leave(caseId: string, command: Leaving): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<Left>(command, facts);

      await this.entries.keepEntries(caseId, change.entries);
      if (change.kind === 'closed-other') await this.secretFile.note(caseId, change.secret);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }
}
