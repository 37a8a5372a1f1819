import './mantine-styles';
import './iyab.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client';
import { App } from './app';
import { startLanguage } from './i18n/i18n';
import { publishStyleNonce } from './nonce';

publishStyleNonce();
await startLanguage();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App queryClient={makeQueryClient()} />
  </StrictMode>,
);
