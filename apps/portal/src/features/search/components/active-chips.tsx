import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countFilters, facets, type SearchState, toggle, withoutFilters, withYears } from '../search-state';
import { useFacetNames } from '../use-facet-names';
import type { Change } from '../use-search-state';
import classes from './results.module.css';

/** What is being filtered by; each can be taken away, or all at once. */
export function ActiveChips({ state, onChange }: { state: SearchState; onChange: Change }) {
  const { t } = useTranslation('search');
  const nameOf = useFacetNames();
  if (countFilters(state) === 0) return null;
  const chip = (key: string, label: string, next: (state: SearchState) => SearchState) => (
    <li key={key}>
      <button
        type="button"
        className={classes.chip}
        aria-label={t('chips.remove', { filter: label })}
        onClick={() => onChange(next)}
      >
        {label} <IconX size={14} aria-hidden />
      </button>
    </li>
  );
  return (
    <ul className={classes.chips} aria-label={t('chips.label')}>
      {facets.flatMap((facet) =>
        (state.chosen[facet] ?? []).map((value) =>
          chip(`${facet} ${value}`, nameOf(facet, value), (now) => toggle(now, facet, value)),
        ),
      )}
      {state.from !== null || state.to !== null
        ? chip('years', yearsLabel(), (now) => withYears(now, null, null))
        : null}
      <li>
        <button type="button" className={classes.clear} onClick={() => onChange(withoutFilters)}>
          {t('chips.clear')}
        </button>
      </li>
    </ul>
  );

  function yearsLabel() {
    const what = t(`facets.year.${state.kind}`);
    if (state.from === null) return t('chips.until', { what, year: state.to });
    if (state.to === null) return t('chips.from', { what, year: state.from });
    return t('chips.between', { what, from: state.from, to: state.to });
  }
}
