import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchResponse } from '../api/search';
import { facetValues } from '../facet-values';
import { type Facet, facets, type SearchState, toggle, withYears } from '../search-state';
import { useFacetNames, vocabularyOf } from '../use-facet-names';
import type { Change } from '../use-search-state';
import { FacetList } from './facet-list';
import classes from './facets.module.css';
import { YearFacet } from './year-facet';

interface Props {
  found: Pick<SearchResponse, 'facets' | 'years'>;
  state: SearchState;
  onChange: Change;
}

/** Their values come from the proposed maturity model and grouping of themes. */
const proposed: ReadonlySet<Facet> = new Set(['theme', 'level', 'segment']);

/** All facets with their counts; the years stand after the region. */
export function FacetPanel({ found, state, onChange }: Props) {
  const { t } = useTranslation('search');
  const nameOf = useFacetNames();
  const list = (facet: Facet) => (
    <FacetList
      title={t(`facet.${facet}`)}
      note={proposed.has(facet) ? t('facets.proposed') : undefined}
      values={facetValues({
        counts: found.facets[facet] ?? {},
        chosen: state.chosen[facet] ?? [],
        nameOf: (value) => nameOf(facet, value),
        vocabulary: vocabularyOf(facet),
      })}
      onToggle={(value) => onChange((now) => toggle(now, facet, value))}
    />
  );
  return (
    <div className={classes.panel}>
      {facets.map((facet) => (
        <Fragment key={facet}>
          {list(facet)}
          {facet === 'region' ? (
            <YearFacet
              label={t(`facets.year.${state.kind}`)}
              years={found.years}
              from={state.from}
              to={state.to}
              onChange={(from, to) => onChange((now) => withYears(now, from, to))}
            />
          ) : null}
        </Fragment>
      ))}
    </div>
  );
}
