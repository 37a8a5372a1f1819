import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { HomePage } from './cases/home-page';
import { writing, screenLanguage } from './i18n/languages';
import { styleNonce } from './nonce';
import { Announcements } from './shell/announcements';
import { Crash } from './shell/crash';
import { Loading } from './shell/loading';
import { NotFoundPage } from './shell/not-found-page';
import { Shell } from './shell/shell';
import { SessionGate } from './staff/session-gate';
import { cssVariables, theme } from './theme';

// Every other page than the queue is loaded when it is opened.
const RegisterPage = lazy(() => import('./cases/register-page').then((module) => ({ default: module.RegisterPage })));
const CaseListPage = lazy(() => import('./cases/case-list-page').then((module) => ({ default: module.CaseListPage })));
const CasePage = lazy(() => import('./cases/case-page').then((module) => ({ default: module.CasePage })));
const PaperPage = lazy(() => import('./cases/papers/paper-page').then((module) => ({ default: module.PaperPage })));
const ProgrammePage = lazy(() => import('./cases/programme/programme-page').then((module) => ({ default: module.ProgrammePage })));
const WaitlistPage = lazy(() => import('./screening/waitlist-page').then((module) => ({ default: module.WaitlistPage })));
const ReadinessPage = lazy(() => import('./departures/readiness-page').then((module) => ({ default: module.ReadinessPage })));
const PermitBatchesPage = lazy(() =>
  import('./departures/permits/permit-batches-page').then((module) => ({ default: module.PermitBatchesPage })),
);
const NewBatchPage = lazy(() => import('./departures/permits/new-batch-page').then((module) => ({ default: module.NewBatchPage })));
const PermitBatchPage = lazy(() =>
  import('./departures/permits/permit-batch-page').then((module) => ({ default: module.PermitBatchPage })),
);
const ContingentPage = lazy(() => import('./departures/contingent-page').then((module) => ({ default: module.ContingentPage })));
const AnnualPage = lazy(() => import('./reports/annual-page').then((module) => ({ default: module.AnnualPage })));
const StaffPage = lazy(() => import('./staff/staff-page').then((module) => ({ default: module.StaffPage })));

export function App({ queryClient }: { queryClient: QueryClient }) {
  return (
    <DirectionProvider initialDirection={writing[screenLanguage(document.documentElement.lang)].dir}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light" getStyleNonce={styleNonce}>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <SessionGate>
              <Announcements>
                <Routes>
                  <Route path="/cases/:id/papers/:paper" element={<Alone page={<PaperPage />} />} />
                  <Route path="*" element={<Pages />} />
                </Routes>
              </Announcements>
            </SessionGate>
          </BrowserRouter>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** What stands in the shell. */
function Pages() {
  return (
    <Shell>
      <Routes>
        <Route path="/" element={<HomePage />} />
        <Route path="/register" element={<RegisterPage />} />
        <Route path="/cases" element={<CaseListPage />} />
        <Route path="/cases/:id" element={<CasePage />} />
        <Route path="/readiness" element={<ReadinessPage />} />
        <Route path="/waitlist" element={<WaitlistPage />} />
        <Route path="/permit-batches" element={<PermitBatchesPage />} />
        <Route path="/permit-batches/new" element={<NewBatchPage />} />
        <Route path="/permit-batches/:id" element={<PermitBatchPage />} />
        <Route path="/contingent" element={<ContingentPage />} />
        <Route path="/annual" element={<AnnualPage />} />
        <Route path="/programme" element={<ProgrammePage />} />
        <Route path="/staff" element={<StaffPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Shell>
  );
}

/** A sheet of paper has no shell around it. */
function Alone({ page }: { page: ReactNode }) {
  return (
    <Crash>
      <Suspense fallback={<Loading />}>{page}</Suspense>
    </Crash>
  );
}
