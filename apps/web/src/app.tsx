import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { HomePage } from './cases/home-page';
import { writing, screenLanguage } from './i18n/languages';
import { styleNonce } from './nonce';
import { Announcements } from './shell/announcements';
import { NotFoundPage } from './shell/not-found-page';
import { Shell } from './shell/shell';
import { SessionGate } from './staff/session-gate';
import { cssVariables, theme } from './theme';

// Every other page than the queue is loaded when it is opened.
const RegisterPage = lazy(() => import('./cases/register-page').then((module) => ({ default: module.RegisterPage })));
const CaseListPage = lazy(() => import('./cases/case-list-page').then((module) => ({ default: module.CaseListPage })));
const CasePage = lazy(() => import('./cases/case-page').then((module) => ({ default: module.CasePage })));
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
                <Shell>
                  <Routes>
                    <Route path="/" element={<HomePage />} />
                    <Route path="/register" element={<RegisterPage />} />
                    <Route path="/cases" element={<CaseListPage />} />
                    <Route path="/cases/:id" element={<CasePage />} />
                    <Route path="/contingent" element={<ContingentPage />} />
                    <Route path="/annual" element={<AnnualPage />} />
                    <Route path="/staff" element={<StaffPage />} />
                    <Route path="*" element={<NotFoundPage />} />
                  </Routes>
                </Shell>
              </Announcements>
            </SessionGate>
          </BrowserRouter>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
