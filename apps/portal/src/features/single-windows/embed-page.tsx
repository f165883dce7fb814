import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useWindows } from './api/windows';
import { Explorer } from './map/explorer';
import classes from './map/map.module.css';
import { writeState } from './map/map-state';
import { useMapState } from './map/use-map-state';

/** The map alone, for a frame in another site's page. */
export function EmbedPage() {
  const { t } = useTranslation('single-windows');
  const { state, change, filters } = useMapState();
  const { data, error, refetch } = useWindows(filters);
  return (
    <main className={classes.embedded}>
      <title>{t('title')}</title>
      <h1>{t('title')}</h1>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data ? <Explorer windows={data} state={state} onChange={change} embedded /> : error ? null : <PageSkeleton />}
      <p className={classes.note}>
        <a href={`/single-windows?${writeState(state)}`} target="_blank" rel="noopener">
          {t('embed.whole')}
        </a>
      </p>
    </main>
  );
}
