import { IntakeBanner } from '../screening/intake-banner';
import { OtherHome } from '../staff/other-home';
import { useSession } from '../staff/session';
import { WorkQueuePage } from './work-queue-page';

/** The home of each group is its own work queue; who has no cases finds a plain, honest page. */
export function HomePage() {
  const { may } = useSession();
  if (!may('case:read')) return <OtherHome />;
  return (
    <>
      <IntakeBanner />
      <WorkQueuePage />
    </>
  );
}
