import { caseStep, historyEntry, outlook, type CaseFacts, type Change, type Milestone, type Outlook } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { recordChange, refreshOutlook } from './case-ledger.query';

/** Writes down what a change made of a case: milestones, exits, tasks, step spans, and one typed entry of history without a gap. */
@Injectable()
export class CaseLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async write(before: CaseFacts, change: Change, after: CaseFacts): Promise<void> {
    const { id } = after;
    const { instant, day } = currentMoment();
    const ahead = outlook(after, after.programme.limits, day);

    const stepped = change.kind === 'registered' || caseStep(before) !== ahead.step;

    await this.unitOfWork.sql(recordChange, [
      ...[id, ahead.step, ahead.phase, ahead.flyBy, after.screening?.stale ?? false, after.assessed],
      ...[change.kind, day, stepped],
      ...[newMilestones(before, after), newExits(before, after), taskRows(ahead)].map((rows) => JSON.stringify(rows)),
      ...[historyEntry(change), currentActor().id, instant, ahead.changesOn],
    ]);
  }

  /** Writes the outlook as of today, when time or the programme has changed it. */
  async refresh(facts: CaseFacts): Promise<void> {
    const ahead = outlook(facts, facts.programme.limits, currentMoment().day);
    await this.unitOfWork.sql(refreshOutlook, [facts.id, ahead.changesOn, ahead.flyBy, JSON.stringify(taskRows(ahead))]);
  }
}

function taskRows({ tasks }: Outlook) {
  return tasks.map((task) => ({ ...task, id: newId() }));
}

function newMilestones(before: CaseFacts, after: CaseFacts) {
  return after.members.flatMap((member) => {
    const known = before.members.find(({ id }) => id === member.id)?.milestones ?? {};
    return (Object.entries(member.milestones) as [Milestone, string][])
      .filter(([milestone]) => !known[milestone])
      .map(([milestone, on]) => ({ memberId: member.id, milestone, on }));
  });
}

function newExits(before: CaseFacts, after: CaseFacts) {
  return after.members.flatMap(({ id, exit }) =>
    exit && !before.members.find((member) => member.id === id)?.exit ? [{ memberId: id, ...exit }] : [],
  );
}
