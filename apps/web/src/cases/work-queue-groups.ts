import { urgencies, type Urgency } from '#domain';
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
