import { Burger, Button, Text } from '@mantine/core';
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
  const mayRegister = may('case:register');
  useEffect(() => (mayRegister ? onKey('n', () => void navigate('/register')) : undefined), [mayRegister, navigate]);

  const signOutButton = (
    <Button size="compact-sm" variant="default" onClick={() => void signOut()}>
      {t('nav.signOut')}
    </Button>
  );

  return (
    <div className="shell">
      <a href="#content" className="skip-link">
        {t('app.skip')}
      </a>
      <header className="shell-head">
        {demo && <div className="demo-banner">{t('app.demo')}</div>}
        <div className="shell-bar">
          <Burger
            className="narrow-only"
            size="sm"
            opened={opened}
            onClick={() => setOpened(!opened)}
            aria-label={t('nav.menu')}
            aria-expanded={opened}
            aria-controls="nav"
          />
          <Link to="/" className="brand">
            {t('app.name')}
          </Link>
          {may('case:read') && <CaseSearch />}
          <div className="shell-end">
            <LanguageSwitch />
            <span className="wide-only">
              <bdi>{account.name}</bdi>
            </span>
            <span className="wide-only">{signOutButton}</span>
          </div>
        </div>
      </header>
      <nav id="nav" className={opened ? 'shell-nav open' : 'shell-nav'} aria-label={t('nav.main')}>
        <Places onGo={() => setOpened(false)} />
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
          <div className="narrow-only">{signOutButton}</div>
        </div>
      </nav>
      <main id="content" tabIndex={-1} className="shell-main">
        <Crash key={pathname}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </Crash>
      </main>
    </div>
  );
}

function Places({ onGo }: { onGo: () => void }) {
  const { t } = useWords();
  const { may } = useSession();
  const { pathname } = useLocation();
  const waiting = useQueueTotal();
  return (
    <ul className="places">
      {placesOf(may).map(({ to, label }) => (
        <li key={to}>
          <Link to={to} onClick={onGo} aria-current={pathname === to ? 'page' : undefined}>
            {t(`nav.${label}`)}
            {to === '/' && waiting && <span className="places-count">{waiting}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
