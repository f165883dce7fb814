import { IconList, IconMap, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasMap, pageSize, type SearchState, type Sort, sorts, views } from '../search-state';
import type { Change } from '../use-search-state';
import classes from './results.module.css';

/** What belongs to no Member stands on no map. */
const flatViews = views.filter((view) => view !== 'map');
const icons = { list: IconList, table: IconTable, map: IconMap };

interface Props {
  state: SearchState;
  onChange: Change;
  /** Stands before the views. */
  children?: ReactNode;
}

/** How the results are shown and ordered. */
export function ResultBar({ state, onChange, children }: Props) {
  const { t } = useTranslation('search');
  return (
    <div className={classes.bar}>
      <label className={classes.sort}>
        <span>{t('sort.label')}</span>
        <select
          value={state.sort}
          onChange={(event) => {
            const sort = event.currentTarget.value as Sort;
            onChange((now) => ({ ...now, sort }));
          }}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sort.${sort}`)}
            </option>
          ))}
        </select>
      </label>
      {state.q ? (
        <label className={classes.exact}>
          <input
            type="checkbox"
            checked={state.exact}
            onChange={(event) => {
              const exact = event.currentTarget.checked;
              onChange((now) => ({ ...now, exact, shown: pageSize }));
            }}
          />
          <span>{t('exact')}</span>
        </label>
      ) : null}
      {children}
      <div className={classes.views} role="group" aria-label={t('view.label')}>
        {(hasMap(state.kind) ? views : flatViews).map((view) => {
          const Icon = icons[view];
          return (
            <button
              key={view}
              type="button"
              aria-pressed={state.view === view}
              onClick={() => onChange((now) => ({ ...now, view }))}
            >
              <Icon size={16} aria-hidden /> {t(`view.${view}`)}
            </button>
          );
        })}
      </div>
    </div>
  );
}
