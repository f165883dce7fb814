import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { countFilters, type SearchState, withoutFilters } from '../search-state';
import type { Change } from '../use-search-state';
import classes from './empty-result.module.css';

interface Props {
  state: SearchState;
  onChange: Change;
  mayShare: boolean;
}

/** Nothing found: what can be done about it. */
export function EmptyResult({ state, onChange, mayShare }: Props) {
  const { t } = useTranslation('search');
  const filters = countFilters(state);
  return (
    <EmptyState title={t('empty.title')} text={t('empty.text')}>
      <ul className={classes.tips}>
        {state.q ? <li>{t('empty.words')}</li> : null}
        {filters > 0 ? <li>{t('empty.filters', { count: filters })}</li> : null}
        <li>{t('empty.language')}</li>
      </ul>
      <div className={classes.steps}>
        {filters > 0 ? (
          <Button variant="default" onClick={() => onChange(withoutFilters)}>
            {t('empty.clearFilters')}
          </Button>
        ) : null}
        {state.q ? (
          <Button variant="default" onClick={() => onChange((now) => ({ ...withoutFilters(now), q: '' }))}>
            {t('empty.showAll')}
          </Button>
        ) : null}
        {mayShare ? <Link to="/practices/new">{t('empty.share')}</Link> : null}
      </div>
    </EmptyState>
  );
}
