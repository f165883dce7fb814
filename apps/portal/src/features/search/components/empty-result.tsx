import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { useFormats } from '@/i18n/use-formats';
import type { SearchResponse } from '../api/search';
import {
  countFilters,
  type Facet,
  type Kind,
  kinds,
  pageSize,
  type SearchState,
  withoutFilter,
  withoutFilters,
} from '../search-state';
import type { Change } from '../use-search-state';
import classes from './empty-result.module.css';

interface Props {
  found: Pick<SearchResponse, 'help' | 'facets'>;
  state: SearchState;
  onChange: Change;
  mayShare: boolean;
}

/** Nothing found: what can be done about it. */
export function EmptyResult({ found: { help, facets }, state, onChange, mayShare }: Props) {
  const { t } = useTranslation('search');
  const { number } = useFormats();
  const filters = countFilters(state);
  const asked = filters > 0 || state.q.trim() !== '';
  const elsewhere = (Object.keys(kinds) as Kind[])
    .map((kind) => ({ kind, count: kinds[kind].reduce((sum, type) => sum + (facets['type']?.[type] ?? 0), 0) }))
    .filter(({ kind, count }) => asked && count > 0 && kind !== state.kind);
  const loosen = (help?.loosen ?? []).filter(({ filter }) => filter !== 'type');
  const nameOf = (filter: string) =>
    filter === 'year' ? t(`facets.year.${state.kind}`) : t(`facet.${filter as Facet}`);
  return (
    <EmptyState
      title={asked ? t(`empty.title.${state.kind}`) : t('empty.none')}
      text={t(asked ? 'empty.text' : 'empty.noneText')}
    >
      <ul className={classes.tips} hidden={!asked}>
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
      {elsewhere.length > 0 ? (
        <p>
          {t('empty.otherKinds')}{' '}
          {elsewhere.map(({ kind, count }) => (
            <button
              key={kind}
              type="button"
              className={classes.word}
              onClick={() => onChange((now) => ({ ...now, kind, shown: pageSize }))}
            >
              {t('empty.elsewhere', { kind: t(`kinds.${kind}`), count: number(count) })}
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
        {loosen.map(({ filter, total }) => (
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
