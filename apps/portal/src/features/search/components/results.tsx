import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import type { Hit, PlanHit, PracticeHit, RecordHit, useSearch } from '../api/search';
import type { Kind, SearchState } from '../search-state';
import type { Change } from '../use-search-state';
import { EmptyResult } from './empty-result';
import { ResultList } from './result-list';
import { ResultSkeleton } from './result-skeleton';
import classes from './results.module.css';

const ResultTable = lazy(() => import('./result-table').then(({ ResultTable }) => ({ default: ResultTable })));
const PlanTable = lazy(() => import('./plan-table').then(({ PlanTable }) => ({ default: PlanTable })));
const RecordTable = lazy(() => import('./record-table').then(({ RecordTable }) => ({ default: RecordTable })));
const ResultMap = lazy(() => import('../map/result-map').then(({ ResultMap }) => ({ default: ResultMap })));

const isPractice = (hit: Hit): hit is PracticeHit => hit.type === 'practice';
const isOfPlan = (hit: Hit): hit is PlanHit => 'plan' in hit;
const isRecord = (hit: Hit): hit is RecordHit => 'record' in hit;

interface Props {
  results: ReturnType<typeof useSearch>;
  state: SearchState;
  onChange: Change;
  mayShare: boolean;
}

/** What was found, as the reader wants to see it. */
export function Results({ results, state, onChange, mayShare }: Props) {
  const { t } = useTranslation('search');
  const { number } = useFormats();
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage } = results;
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void results.refetch()} />;
  const first = data?.pages[0];
  if (!first) return <ResultSkeleton />;
  if (first.total === 0) return <EmptyResult found={first} state={state} onChange={onChange} mayShare={mayShare} />;
  const hits = data.pages.flatMap((page) => page.hits);
  const more = async () => {
    const next = await results.fetchNextPage();
    const shown = next.data?.pages.reduce((sum, page) => sum + page.hits.length, 0);
    if (shown) onChange((now) => ({ ...now, shown }), { replace: true });
  };
  return (
    <div className={isPlaceholderData ? classes.stale : undefined} aria-busy={isPlaceholderData}>
      <Suspense fallback={<ResultSkeleton />}>
        {state.view === 'list' ? <ResultList hits={hits} /> : null}
        {state.view === 'table' ? <TableOf kind={state.kind} hits={hits} /> : null}
        {state.view === 'map' ? (
          <ResultMap
            kind={state.kind}
            counts={first.facets['member'] ?? {}}
            chosen={state.chosen.member ?? []}
            onChange={onChange}
          />
        ) : null}
      </Suspense>
      {state.view === 'map' ? null : (
        <div className={classes.more}>
          <p>{t('more.shown', { shown: number(hits.length), total: number(first.total) })}</p>
          {hasNextPage ? (
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void more()}>
              {t(`more.load.${state.kind}`)}
            </Button>
          ) : null}
          {error ? <ProblemNotice error={error} onRetry={() => void more()} /> : null}
        </div>
      )}
    </div>
  );
}

function TableOf({ kind, hits }: { kind: Kind; hits: readonly Hit[] }) {
  if (kind === 'practices') return <ResultTable hits={hits.filter(isPractice)} />;
  if (kind === 'plan') return <PlanTable hits={hits.filter(isOfPlan)} />;
  return <RecordTable hits={hits.filter(isRecord)} />;
}
