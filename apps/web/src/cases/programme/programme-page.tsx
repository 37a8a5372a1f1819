import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RestrictionsSection } from '../../departures/restrictions-section';
import { useWords } from '../../i18n/words';
import { ExceptionsSection } from '../../screening/exceptions-section';
import { IntakeSection } from '../../screening/intake-section';
import { PoliciesSection } from '../../screening/policies-section';
import { LoadFailure } from '../../shell/load-failure';
import { Loading } from '../../shell/loading';
import { PageTitle } from '../../shell/page-title';
import { useSession } from '../../staff/session';
import { LimitsSection } from './limits-section';
import { programmeQuery } from './programme-query';
import { ProjectionSection } from './projection-section';

/** What an organisation has decided for all its cases: who comes in, by which rules, within which limits, and which ways are closed. */
export function ProgrammePage() {
  const { t } = useWords();
  const { may } = useSession();
  const { data, error, refetch } = useQuery(programmeQuery);
  return (
    <Stack gap="lg" maw={1100}>
      <PageTitle text={t('programme.title')} />
      <Text>{t('programme.text')}</Text>
      {error && !data && <LoadFailure error={error} onRetry={refetch} />}
      {!data && !error && <Loading />}
      <ProjectionSection />
      {data && <IntakeSection programme={data} />}
      <RestrictionsSection />
      {data && <PoliciesSection programme={data} />}
      {data && <LimitsSection programme={data} />}
      {may('exception:read') && <ExceptionsSection />}
    </Stack>
  );
}
