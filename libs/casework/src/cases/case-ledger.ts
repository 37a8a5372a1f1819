import { caseStep, historyEntry, outlook, type CaseFacts, type Change, type Outlook } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { recordChange, refreshOutlook } from './case-ledger.query';
import { changedMembers, newMilestones, voidedMilestones } from './member-changes';

/** Writes down what a change made of a case: milestones, exits, who follows it, tasks, step spans, and one typed entry of history without a gap. */
@Injectable()
export class CaseLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async write(before: CaseFacts, change: Change, after: CaseFacts): Promise<void> {
    const { id } = after;
    const { instant, day } = currentMoment();
    const ahead = outlook(after, day);

    const first = change.kind === 'registered' || change.kind === 'split-off';
    const stepped = first || caseStep(before) !== ahead.step;
    const known = change.kind === 'merged' ? [...before.members, ...change.other.members] : before.members;
    const { following, leading } = changedMembers(known, after);

    await this.unitOfWork.sql(recordChange, [
      ...[id, ahead.step, ahead.phase, ahead.flyBy, after.screening?.stale ?? false, after.assessed],
      ...[change.kind, day, stepped],
      ...[newMilestones(known, after), following, taskRows(ahead)].map((rows) => JSON.stringify(rows)),
      ...[historyEntry(change), currentActor().id, instant, ahead.changesOn],
      ...[voidedMilestones(known, after), leading].map((rows) => JSON.stringify(rows)),
      ...[after.officeId, after.caseworkerId, after.suspended?.reason ?? null, after.suspended?.on ?? null, after.reopened],
    ]);
  }

  /** Writes the outlook as of today, when time or the programme has changed it. */
  async refresh(facts: CaseFacts): Promise<void> {
    const ahead = outlook(facts, currentMoment().day);
    await this.unitOfWork.sql(refreshOutlook, [facts.id, ahead.changesOn, ahead.flyBy, JSON.stringify(taskRows(ahead))]);
  }
}

function taskRows({ tasks }: Outlook) {
  return tasks.map((task) => ({ ...task, id: newId() }));
}
