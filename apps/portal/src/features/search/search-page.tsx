import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { DownloadMenu } from '@/components/download/download-menu';
import { Page } from '@/components/page';
import { useSearch } from './api/search';
import { ActiveChips } from './components/active-chips';
import { Corrections } from './components/corrections';
import { FacetSheet } from './components/facet-sheet';
import { KindTabs } from './components/kind-tabs';
import { ResultBar } from './components/result-bar';
import { FacetSkeleton } from './components/result-skeleton';
import { Results } from './components/results';
import classes from './components/results.module.css';
import { SavedSearches } from './components/saved-searches';
import { SearchBox } from './components/search-box';
import { countFilters, downloadQuery, pageSize, withMember } from './search-state';
import { useSearchState } from './use-search-state';

// Results come first: the facets arrive in a bundle of their own.
const FacetPanel = lazy(() => import('./components/facet-panel').then(({ FacetPanel }) => ({ default: FacetPanel })));

export function SearchPage() {
  const { t } = useTranslation('search');
  const { can } = useSession();
  const [state, change] = useSearchState();
  const results = useSearch(state);
  const wide = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false });
  const found = results.data?.pages[0];
  const mayShare = can('practice.write');
  const heading = found
    ? t(`count.${state.kind}`, { count: found.total })
    : results.error
      ? t('noAnswer')
      : t('searching');
  const panel = (
    <Suspense fallback={<FacetSkeleton />}>
      {found ? <FacetPanel found={found} state={state} onChange={change} /> : null}
      {found || results.error ? null : <FacetSkeleton />}
    </Suspense>
  );
  return (
    <Page title={t('title')} hideTitle>
      <div className={classes.search}>
        <SearchBox
          words={state.q}
          onSearch={(q) => change((now) => ({ ...now, q, shown: pageSize }), { replace: true })}
          onMember={(code) => change((now) => withMember(now, code))}
        />
        {wide ? null : (
          <>
            <FacetSheet filters={countFilters(state)} total={found?.total}>
              {panel}
            </FacetSheet>
            <div className={classes.saved}>
              <SavedSearches state={state} />
            </div>
          </>
        )}
        {mayShare ? (
          <Button component={Link} to="/practices/new">
            {t('share')}
          </Button>
        ) : null}
      </div>
      <KindTabs found={found} state={state} onChange={change} />
      <div className={classes.columns}>
        {wide ? (
          <aside className={classes.aside} aria-label={t('sheet.title')}>
            <a href="#results" className={classes.toResults}>
              {t('toResults')}
            </a>
            {panel}
          </aside>
        ) : null}
        <section id="results" tabIndex={-1} aria-label={t('results')}>
          <div className={classes.head}>
            <h2 aria-live="polite">{heading}</h2>
            <ActiveChips state={state} onChange={change} />
          </div>
          {found ? <Corrections corrections={found.corrections} /> : null}
          {found?.partial && found.total > 0 ? <p className={classes.correction}>{t('partial')}</p> : null}
          <ResultBar state={state} onChange={change}>
            {wide ? <SavedSearches state={state} /> : null}
            {found && found.total > 0 ? (
              <DownloadMenu list="/api/search" query={downloadQuery(state)} feed="/api/search/feed.atom" compact />
            ) : null}
          </ResultBar>
          <Results results={results} state={state} onChange={change} mayShare={mayShare} />
        </section>
      </div>
    </Page>
  );
}
