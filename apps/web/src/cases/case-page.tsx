import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { commandTypes } from '#domain';
import { useParams, useSearchParams } from 'react-router';
import type { CaseView } from '../api/types';
import { BookingCard } from '../departures/booking-card';
import { Eligibility } from '../screening/eligibility';
import { SecretFilePanel } from '../screening/secret-file-panel';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import type { Asked } from './case/asked';
import { CaseDialogs } from './case/case-dialogs';
import { CaseHead } from './case/case-head';
import { AppointmentsCard } from './case/appointments-card';
import { CaseNotices } from './case/case-notices';
import { caseQuery } from './case/case-query';
import { ContactsCard } from './case/contacts-card';
import { isDirect, useDirectCommands, useMustChoose } from './case/direct-commands';
import { GatesCard } from './case/gates-card';
import { HouseholdCard } from './case/household-card';
import { NextCommand } from './case/next-command';
import { NotesCard } from './case/notes-card';
import { PapersCard } from './case/papers-card';
import { TaskList } from './case/task-list';
import { Timeline } from './case/timeline';

/** One case: where it stands, the one next thing to do, what is missing and who must act, and everything it rests on. */
export function CasePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(caseQuery(id));
  if (error && !data) return <LoadFailure error={error} onRetry={refetch} />;
  return data ? <CaseScreen view={data} /> : <Loading />;
}

function CaseScreen({ view }: { view: CaseView }) {
  const [search, setSearch] = useSearchParams();
  // The address says which command is being given, so that the work queue leads straight to it.
  const command = commandTypes.find((each) => each === search.get('do'));
  const asked: Asked | null = command
    ? { command, memberId: search.get('member'), appointmentId: search.get('appointment') ?? undefined }
    : null;
  const run = useDirectCommands(view);
  const mustChoose = useMustChoose();
  const show = (next: Asked | null): void =>
    setSearch(
      next
        ? {
            do: next.command,
            ...(next.memberId && { member: next.memberId }),
            ...(next.appointmentId && { appointment: next.appointmentId }),
          }
        : {},
      { replace: true },
    );
  const ask = async (next: Asked): Promise<void> => {
    if (!isDirect(next.command) || (await mustChoose(next.command))) show(next);
    else run.mutate(next.command, { onSettled: () => show(null) });
  };

  return (
    <Stack gap="lg">
      <CaseHead view={view} />
      <CaseNotices view={view} onAsk={ask} />
      <div className="case-columns">
        <Stack gap="lg">
          <NextCommand view={view} asked={asked} run={run} onAsk={ask} />
          <TaskList view={view} onAsk={ask} />
          <GatesCard view={view} onAsk={ask} />
          <HouseholdCard view={view} onAsk={ask} />
          <Eligibility view={view} />
          <BookingCard view={view} />
          <AppointmentsCard view={view} onAsk={ask} />
          <ContactsCard view={view} onAsk={ask} />
          <NotesCard view={view} onAsk={ask} />
          <PapersCard view={view} />
          <SecretFilePanel view={view} />
        </Stack>
        <Timeline view={view} />
      </div>
      <CaseDialogs view={view} asked={asked} onClose={() => show(null)} />
    </Stack>
  );
}
