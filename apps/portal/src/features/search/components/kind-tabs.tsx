import { useTranslation } from 'react-i18next';
import { useInSight } from '@/components/use-in-sight';
import { useFormats } from '@/i18n/use-formats';
import type { SearchResponse } from '../api/search';
import { type Kind, kinds, type SearchState, withKind } from '../search-state';
import type { Change } from '../use-search-state';
import classes from './kind-tabs.module.css';

interface Props {
  found: Pick<SearchResponse, 'facets'> | undefined;
  state: SearchState;
  onChange: Change;
}

/** What is looked for, with how much of each there is for these words. */
export function KindTabs({ found, state, onChange }: Props) {
  const { t } = useTranslation('search');
  const { number } = useFormats();
  const counts = found?.facets['type'];
  const line = useInSight<HTMLDivElement>(state.kind);
  const countOf = (kind: Kind) => kinds[kind].reduce((sum, type) => sum + (counts?.[type] ?? 0), 0);
  return (
    <div ref={line} className={classes.tabs} role="group" aria-label={t('kinds.label')}>
      {(Object.keys(kinds) as Kind[]).map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={state.kind === kind}
          onClick={() => onChange((now) => withKind(now, kind))}
        >
          {t(`kinds.${kind}`)} {counts ? <span className={classes.count}>{number(countOf(kind))}</span> : null}
        </button>
      ))}
    </div>
  );
}
