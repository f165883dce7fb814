import { lazy, Suspense } from 'react';
import { loadTexts } from '@/i18n/i18n';
import type { DownloadProps } from './menu';

const Menu = lazy(async () => {
  const [{ Menu }] = await Promise.all([import('./menu'), loadTexts('download')]);
  return { default: Menu };
});

/** “Download”: a list as it is shown, with its filters, as workbook, table, JSON Lines or PDF. Fetched after the list. */
export const DownloadMenu = (props: DownloadProps) => (
  <Suspense fallback={null}>
    <Menu {...props} />
  </Suspense>
);
