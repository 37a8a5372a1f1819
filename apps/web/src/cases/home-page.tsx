import { OtherHome } from '../staff/other-home';
import { useSession } from '../staff/session';
import { WorkQueuePage } from './work-queue-page';

/** The home of each group is its own work queue; who has no cases finds a plain, honest page. */
export function HomePage() {
  return useSession().may('case:read') ? <WorkQueuePage /> : <OtherHome />;
}
