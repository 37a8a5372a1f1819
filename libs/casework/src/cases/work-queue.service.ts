import { plusDays, urgencies, urgencyDays, urgencyOf, type Day, type Urgency } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccessLog } from './access-log';
import { cursorOf, readCursor } from './cursor';
import { readerScope } from './scoped';
import { workQueueCounts, workQueuePage, type TaskRow } from './work-queue.query';

/** Counting stops here: "100 and more" says enough. */
export const countCap = 100;

export interface WorkQueue {
  today: Day;
  counts: { urgency: Urgency; count: number; capped: boolean }[];
  tasks: (TaskRow & { urgency: Urgency })[];
  next: string | null;
}

const always = '0001-01-01';
const never = '9999-12-31';

/** What the acting person's roles have to do, in their reach, most urgent first. Rules were applied when the tasks were stored; here days are compared. */
@Injectable()
export class WorkQueueService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
  ) {}

  read(after: string | undefined, limit: number): Promise<WorkQueue> {
    return this.unitOfWork.read(async () => {
      const today = currentMoment().day;
      const scope = readerScope();
      if (!scope) return { today, counts: urgencies.map((urgency) => ({ urgency, count: 0, capped: false })), tasks: [], next: null };

      const { roles } = currentActor();
      const [dueOn, id] = readCursor(after, [always, '00000000-0000-0000-0000-000000000000']);
      const rows = await this.unitOfWork.sql(workQueuePage[scope.reach], [...scope.values, roles, dueOn, id, limit + 1]);
      const { since, until } = boundaries(today);
      const counts = await this.unitOfWork.sql(workQueueCounts[scope.reach], [...scope.values, roles, since, until, countCap + 1]);
      await this.accessLog.record('work-queue-read', null, { count: Math.min(rows.length, limit) });

      const tasks = rows.slice(0, limit).map((task) => ({ ...task, urgency: urgencyOf(task.dueOn, today) }));
      const last = tasks.at(-1);
      return {
        today,
        counts: urgencies.map((urgency, at) => capped(urgency, counts[at]?.count ?? 0)),
        tasks,
        next: rows.length > limit && last ? cursorOf(last.dueOn, last.id) : null,
      };
    });
  }
}

function capped(urgency: Urgency, count: number) {
  return { urgency, count: Math.min(count, countCap), capped: count > countCap };
}

/** The groups of `urgencies`, in their order, as half-open intervals of due days. */
function boundaries(today: Day): { since: Day[]; until: Day[] } {
  const edges = [always, plusDays(today, -urgencyDays.criticalAfter), today, plusDays(today, urgencyDays.soon + 1), never];
  return { since: edges.slice(0, -1), until: edges.slice(1) };
}
