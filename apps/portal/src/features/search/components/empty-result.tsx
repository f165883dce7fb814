import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import type { SearchResponse } from '../api/search';
import { countFilters, type Facet, type SearchState, withoutFilter, withoutFilters } from '../search-state';
import type { Change } from '../use-search-state';
import classes from './empty-result.module.css';

interface Props {
  help: SearchResponse['help'];
  state: SearchState;
  onChange: Change;
  mayShare: boolean;
}

/** Nothing found: what can be done about it. */
export function EmptyResult({ help, state, onChange, mayShare }: Props) {
  const { t } = useTranslation('search');
  const filters = countFilters(state);
  const nameOf = (filter: string) =>
    filter === 'year' ? t(`facets.year.${state.kind}`) : t(`facet.${filter as Facet}`);
  return (
    <EmptyState title={t(`empty.title.${state.kind}`)} text={t('empty.text')}>
      <ul className={classes.tips}>
        {state.q ? <li>{t('empty.words')}</li> : null}
        {filters > 0 ? <li>{t('empty.filters', { count: filters })}</li> : null}
        <li>{t('empty.language')}</li>
      </ul>
      {help && help.related.length > 0 ? (
        <p>
          {t('empty.related')}{' '}
          {help.related.map((word) => (
            <button
              key={word}
              type="button"
              className={classes.word}
              onClick={() => onChange((now) => ({ ...now, q: word }))}
            >
              {word}
            </button>
          ))}
        </p>
      ) : null}
      {help && help.calls.length > 0 ? (
        <>
          <p>{t('empty.calls')}</p>
          <ul className={classes.tips}>
            {help.calls.map(({ title, url }) => (
              <li key={url}>
                <Link to={url}>{title}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className={classes.steps}>
        {help?.loosen.map(({ filter, total }) => (
          <Button key={filter} onClick={() => onChange((now) => withoutFilter(now, filter))}>
            {t('empty.without', { filter: nameOf(filter), count: total })}
          </Button>
        ))}
        {filters > 0 ? (
          <Button variant="default" onClick={() => onChange(withoutFilters)}>
            {t('empty.clearFilters')}
          </Button>
        ) : null}
        {state.q ? (
          <Button variant="default" onClick={() => onChange((now) => ({ ...withoutFilters(now), q: '' }))}>
            {t(`empty.showAll.${state.kind}`)}
          </Button>
        ) : null}
        {mayShare && state.kind === 'practices' ? <Link to="/practices/new">{t('empty.share')}</Link> : null}
      </div>
    </EmptyState>
  );
}
