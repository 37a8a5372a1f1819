import { AppShell, Badge, Burger, Button, Group, NavLink, Text } from '@mantine/core';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useQueueTotal } from '../cases/work-queue';
import { useWords } from '../i18n/words';
import { useSession, useSignOut } from '../staff/session';
import { CaseSearch } from './case-search';
import { Crash } from './crash';
import { LanguageSwitch } from './language-switch';
import { Loading } from './loading';
import { placesOf } from './places';
import { onKey } from './shortcuts';

/** What stands around every page: demo banner, search, language, own queues, sign out. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const { account, demo, may } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [opened, setOpened] = useState(false);
  const waiting = useQueueTotal();
  const mayRegister = may('case:register');
  useEffect(() => setOpened(false), [pathname]);
  useEffect(() => (mayRegister ? onKey('n', () => navigate('/register')) : undefined), [mayRegister, navigate]);

  return (
    <AppShell
      header={{ height: demo ? 88 : 60 }}
      navbar={{ width: 236, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
      transitionDuration={0}
    >
      <AppShell.Header>
        <a href="#content" className="skip-link">
          {t('app.skip')}
        </a>
        {demo && <div className="demo-banner">{t('app.demo')}</div>}
        <Group h={60} px="md" gap="sm" wrap="nowrap">
          <Burger
            hiddenFrom="sm"
            size="sm"
            opened={opened}
            onClick={() => setOpened(!opened)}
            aria-label={t('nav.menu')}
            aria-expanded={opened}
          />
          <Link to="/" className="brand">
            {t('app.name')}
          </Link>
          {may('case:read') && <CaseSearch />}
          <Group ms="auto" gap="xs" wrap="nowrap">
            <LanguageSwitch />
            <Text size="sm" visibleFrom="md" className="me">
              <bdi>{account.name}</bdi>
            </Text>
            <Button size="compact-sm" variant="default" visibleFrom="sm" onClick={() => void signOut()}>
              {t('nav.signOut')}
            </Button>
          </Group>
        </Group>
      </AppShell.Header>

      <AppShell.Navbar p="sm" aria-label={t('nav.main')}>
        {placesOf(may).map(({ to, label }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={t(`nav.${label}`)}
            active={pathname === to}
            aria-current={pathname === to ? 'page' : undefined}
            rightSection={to === '/' && waiting ? <Badge variant="light">{waiting}</Badge> : undefined}
          />
        ))}
        <div className="nav-foot">
          <Text size="sm">
            <bdi>{account.name}</bdi>
          </Text>
          <Text size="xs" c="dimmed">
            {account.roles.map((role) => t(`role.${role}`)).join(' · ')}
          </Text>
          <Text size="xs" c="dimmed">
            <bdi>{account.office.name}</bdi>
          </Text>
          <Button size="xs" mt="xs" variant="default" hiddenFrom="sm" onClick={() => void signOut()}>
            {t('nav.signOut')}
          </Button>
        </div>
      </AppShell.Navbar>

      <AppShell.Main id="content" tabIndex={-1}>
        <Crash key={pathname}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </Crash>
      </AppShell.Main>
    </AppShell>
  );
}
