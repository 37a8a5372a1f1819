import { defaultLimits, historyEntry, outlook, type CaseFacts, type Change, type Milestone } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';

const addMilestones = namedQuery(
  'milestones-add',
  `INSERT INTO member_milestone (case_id, member_id, milestone, reached_on)
    SELECT $1, m.member_id, m.milestone, m.reached_on FROM jsonb_to_recordset($2) AS m (member_id uuid, milestone text, reached_on date)`,
);
const addExits = namedQuery(
  'exits-add',
  `UPDATE member m SET exit_reason = e.reason, exit_on = e.exit_on FROM jsonb_to_recordset($2) AS e (member_id uuid, reason text, exit_on date)
    WHERE m.id = e.member_id AND m.case_id = $1`,
);
const clearTasks = namedQuery('tasks-clear', 'DELETE FROM case_task WHERE case_id = $1');
const addTasks = namedQuery(
  'tasks-add',
  `INSERT INTO case_task (id, case_id, organisation_id, office_id, kind, role, member_id, due_on)
    SELECT t.id, $1, $2, $3, t.kind, t.role, t.member_id, t.due_on FROM jsonb_to_recordset($4) AS t (id uuid, kind text, role text, member_id uuid, due_on date)`,
);
const endSpan = namedQuery('step-span-end', `UPDATE case_step_span SET until = $2 WHERE case_id = $1 AND until IS NULL`);
const addSpan = namedQuery(
  'step-span-add',
  `INSERT INTO case_step_span (case_id, seq, step, since) SELECT $1, coalesce(max(seq), 0) + 1, $2, $3 FROM case_step_span WHERE case_id = $1`,
);
const addHistory = namedQuery(
  'history-add',
  `WITH numbered AS (
      UPDATE return_case SET history_count = history_count + 1, step = $2, phase = $3, fly_by = $4, screening_stale = $5, assessed = $6 WHERE id = $1 RETURNING history_count
    )
    INSERT INTO case_history (case_id, seq, kind, params, actor_id, occurred_at) SELECT $1, history_count, $7, $8, $9, $10 FROM numbered`,
);

/** Writes down what a change made of a case: milestones, exits, tasks, step spans, and one typed entry of history without a gap. */
@Injectable()
export class CaseLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async write(before: CaseFacts, change: Change, after: CaseFacts): Promise<void> {
    const { id } = after;
    const { instant, day } = currentMoment();
    const ahead = outlook(after, defaultLimits);

    const reached = newMilestones(before, after);
    if (reached.length) await this.unitOfWork.sql(addMilestones, [id, JSON.stringify(reached)]);
    const left = newExits(before, after);
    if (left.length) await this.unitOfWork.sql(addExits, [id, JSON.stringify(left)]);

    await this.unitOfWork.sql(clearTasks, [id]);
    const tasks = ahead.tasks.map(({ kind, role, memberId, dueOn }) => ({ id: newId(), kind, role, member_id: memberId, due_on: dueOn }));
    if (tasks.length) await this.unitOfWork.sql(addTasks, [id, after.organisationId, after.officeId, JSON.stringify(tasks)]);

    if (change.kind === 'registered' || outlook(before, defaultLimits).step !== ahead.step) {
      await this.unitOfWork.sql(endSpan, [id, day]);
      await this.unitOfWork.sql(addSpan, [id, ahead.step, day]);
    }

    const stale = after.screening?.stale ?? false;
    await this.unitOfWork.sql(addHistory, [
      id,
      ahead.step,
      ahead.phase,
      ahead.flyBy,
      stale,
      after.assessed,
      change.kind,
      historyEntry(change),
      currentActor().id,
      instant,
    ]);
  }
}

function newMilestones(before: CaseFacts, after: CaseFacts) {
  return after.members.flatMap((member) => {
    const known = before.members.find(({ id }) => id === member.id)?.milestones ?? {};
    return (Object.entries(member.milestones) as [Milestone, string][])
      .filter(([milestone]) => !known[milestone])
      .map(([milestone, reachedOn]) => ({ member_id: member.id, milestone, reached_on: reachedOn }));
  });
}

function newExits(before: CaseFacts, after: CaseFacts) {
  return after.members.flatMap(({ id, exit }) =>
    exit && !before.members.find((member) => member.id === id)?.exit ? [{ member_id: id, reason: exit.reason, exit_on: exit.on }] : [],
  );
}
