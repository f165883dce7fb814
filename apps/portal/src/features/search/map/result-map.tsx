import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { type Kind, pageSize, toggle } from '../search-state';
import type { Change } from '../use-search-state';
import classes from './map.module.css';
import { MemberTable } from './member-table';
import { shadesFor } from './shades';
import { WorldMap } from './world-map';

interface Props {
  kind: Kind;
  counts: Readonly<Record<string, number>>;
  chosen: readonly string[];
  onChange: Change;
}

/** The results by Member: a shaded map, and the same figures as a table. */
export function ResultMap({ kind, counts, chosen, onChange }: Props) {
  const { t } = useTranslation('search');
  const { member } = useFormats();
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({
      code,
      count,
      what: t(`count.${kind}`, { count }),
      name: member(code),
      chosen: chosen.includes(code),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const shades = shadesFor(rows.map(({ count }) => count));
  const onToggle = (code: string) => onChange((now) => ({ ...toggle(now, 'member', code), shown: pageSize }));
  return (
    <div className={classes.layout}>
      <figure className={classes.figure}>
        <WorldMap rows={rows} shades={shades} onToggle={onToggle} />
        <figcaption>
          <ul className={classes.legend} aria-label={t('map.legend')}>
            {shades.map(({ step, from, to }) => (
              <li key={step}>
                <span data-shade={step} aria-hidden />
                {from === to ? t(`count.${kind}`, { count: from }) : t('map.range', { from, to })}
              </li>
            ))}
            <li>
              <span aria-hidden />
              {t('map.none')}
            </li>
          </ul>
          <p>{t('map.note')}</p>
        </figcaption>
      </figure>
      <MemberTable head={t(`kinds.${kind}`)} rows={rows} onToggle={onToggle} />
    </div>
  );
}
