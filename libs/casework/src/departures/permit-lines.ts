import { findLatest, type CaseFacts, type Cascade, type Change } from '#domain';
import { CaseHooks } from '../cases/case-hooks';
import { currentMoment } from '#platform/context';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { answerLines, moveLines, recallLines, settleBatches } from './permit-batch-store.query';

type Answered = Extract<Change, { kind: 'permit-answered' }>;

/** The ways in which people leave before departure. */
const leavings = ['withdrawn', 'marked-unreachable', 'died', 'closed-other', 'refused', 'member-removed'] as const;

/** The lines of permit batches follow what happens on their cases: answers, wherever they were given, people who leave, households that part or join. */
@Injectable()
export class PermitLines implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hooks: CaseHooks,
  ) {}

  onModuleInit(): void {
    this.hooks.on(['permit-answered'], (change, before) => this.answer(change, before));
    this.hooks.on(leavings, (change, before) => this.recall(before, change.memberIds, change.entries));
    this.hooks.on(['sharing-given'], ({ entries }, before) => {
      const recalled = entries.filter((entry) => entry.kind === 'recalled');
      return this.recall(
        before,
        recalled.map(({ memberId }) => memberId!),
        recalled,
      );
    });
    this.hooks.on(['split'], ({ newCaseId, memberIds }, { id }) => this.move(id, newCaseId, memberIds));
    this.hooks.on(['merged'], ({ fromCaseId, other }, { id }) => this.move(fromCaseId, id, joining(other)));
  }

  private async answer({ entries }: Answered, before: CaseFacts): Promise<void> {
    const answered = entries.flatMap(({ memberId, kind }) => {
      const batchId = findLatest(before, memberId, 'permit-requested')?.batchId;
      return batchId ? [{ batchId, memberId, state: kind === 'permit-granted' ? 'granted' : 'refused' }] : [];
    });
    if (!answered.length) return;
    const columns = [answered.map(({ batchId }) => batchId), answered.map(({ memberId }) => memberId), answered.map(({ state }) => state)];
    await this.settle(await this.unitOfWork.sql(answerLines, [before.id, currentMoment().day, ...columns]));
  }

  /** `leaving`: lines that wait fall with them, those of `entries` although they were granted. */
  private async recall({ id }: CaseFacts, leaving: string[], entries: Cascade['entries']): Promise<void> {
    const recalled = entries.filter(({ what }) => what === 'permit').map(({ memberId }) => memberId);
    await this.settle(await this.unitOfWork.sql(recallLines, [id, leaving, recalled]));
  }

  private async move(fromCaseId: string, toCaseId: string, memberIds: string[]): Promise<void> {
    await this.unitOfWork.sql(moveLines, [fromCaseId, toCaseId, memberIds]);
  }

  private async settle(lines: { batchId: string }[]): Promise<void> {
    const batchIds = [...new Set(lines.map(({ batchId }) => batchId))];
    if (batchIds.length) await this.unitOfWork.sql(settleBatches, [batchIds]);
  }
}

/** Those who come along. */
function joining({ members }: CaseFacts): string[] {
  return members.filter(({ exit }) => !exit).map(({ id }) => id);
}
