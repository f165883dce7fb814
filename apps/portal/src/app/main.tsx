import '@/theme/tokens.css';
import '@/theme/fonts.css';
import '@/theme/base.css';
import '@/theme/mantine.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '@/api/query-client';
import { sessionQuery } from '@/api/use-session';
import { startI18n } from '@/i18n/i18n';
import { Providers } from './providers';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

void queryClient.prefetchQuery(sessionQuery);
await startI18n();
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
