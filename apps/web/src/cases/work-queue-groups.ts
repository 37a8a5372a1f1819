import { taskKinds, urgencies, type TaskKind, type Urgency } from '#domain';
import type { QueueTask, WorkQueue } from '../api/types';

export interface QueueGroup {
  urgency: Urgency;
  count: number;
  capped: boolean;
  tasks: QueueTask[];
}

/** The tasks read so far under the counts of their urgency; groups without any task are left out. */
export function groupsOf(pages: readonly WorkQueue[]): QueueGroup[] {
  const counts = pages[0]?.counts ?? [];
  const tasks = pages.flatMap((page) => page.tasks);
  return urgencies
    .map((urgency) => {
      const counted = counts.find((each) => each.urgency === urgency);
      const own = tasks.filter((task) => task.urgency === urgency);
      return { urgency, count: counted?.count ?? own.length, capped: counted?.capped ?? false, tasks: own };
    })
    .filter(({ count, tasks: own }) => count > 0 || own.length > 0);
}

/** The kinds among the tasks read so far, in the order of the road, each with how many there are. */
export function kindsOf(pages: readonly WorkQueue[]): { kind: TaskKind; count: number }[] {
  const tasks = pages.flatMap((page) => page.tasks);
  return taskKinds.map((kind) => ({ kind, count: tasks.filter((task) => task.kind === kind).length })).filter(({ count }) => count > 0);
}

/** Only the tasks of one kind, counted as far as they were read; groups without any are left out. */
export function ofKind(groups: readonly QueueGroup[], kind: TaskKind): QueueGroup[] {
  return groups
    .map((group) => {
      const tasks = group.tasks.filter((task) => task.kind === kind);
      return { ...group, tasks, count: tasks.length, capped: false };
    })
    .filter(({ tasks }) => tasks.length > 0);
}
