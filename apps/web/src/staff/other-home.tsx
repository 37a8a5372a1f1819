import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { Role } from '#domain';
import { lazy } from 'react';
import { useWords } from '../i18n/words';
import { PageTitle } from '../shell/page-title';
import { useSession } from './session';

const ContingentCard = lazy(() => import('../departures/contingent-page').then((module) => ({ default: module.ContingentCard })));
const PermitBatchList = lazy(() =>
  import('../departures/permits/permit-batches-page').then((module) => ({ default: module.PermitBatchList })),
);
const StaffList = lazy(() => import('./staff-page').then((module) => ({ default: module.StaffList })));

/** What the roles without case content are told: what they have here today, and what they have not yet. */
const told = {
  'subcommittee-reviewer': 'home.reviewer',
  'data-protection-officer': 'home.dpo',
  'assistance-agent': 'home.assistance-agent',
  'reintegration-officer': 'home.reintegration-officer',
  'interior-liaison': 'home.interior-liaison',
} as const satisfies Partial<Record<Role, string>>;

function isTold(role: Role): role is keyof typeof told {
  return role in told;
}

export function OtherHome() {
  const { t } = useWords();
  const { account, may } = useSession();
  return (
    <Stack gap="md" maw={may('staff:read') || may('permit-batch:read') ? undefined : 720}>
      <PageTitle text={t('home.title', { name: account.name })} />
      {account.roles.filter(isTold).map((role) => (
        <Text key={role}>{t(told[role])}</Text>
      ))}
      {may('permit-batch:read') && (
        <section aria-labelledby="home-batches">
          <Title order={2} id="home-batches">
            {t('batches.title')}
          </Title>
          <PermitBatchList />
        </section>
      )}
      {may('contingent:read') && (
        <section aria-labelledby="home-contingent" className="narrow-page">
          <Title order={2} id="home-contingent">
            {t('contingent.title')}
          </Title>
          <ContingentCard />
        </section>
      )}
      {may('staff:read') && <StaffList />}
      <Anchor href="/annual-beneficiaries">{t('home.public')}</Anchor>
    </Stack>
  );
}
