import { type Comparison, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useGroupName } from '../use-group-name';
import maturity from './maturity.module.css';
import { Radar } from './radar';
import classes from './results.module.css';

/** The radar of the comparison: own score, target, and the median of the group. The table beside it has every figure. */
export function ComparisonRadar({ data }: { data: Comparison }) {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  const nameOf = useGroupName();
  const rows = data.segments;
  const peers = data.beside.indexOf('peers');
  const hasOwn = rows.some(({ own }) => own !== null);
  return (
    <section className={maturity.box} aria-labelledby="comparison-radar">
      <h2 id="comparison-radar">{t('results.radar')}</h2>
      <div className={classes.alone}>
        <Radar
          label={t('comparison.radarLabel')}
          axes={rows.map(({ segment, own, distribution, beside }) => ({
            name: term(segments, segment),
            score: own?.score ?? null,
            target: own?.target?.level ?? null,
            median: distribution?.quartiles[1] ?? null,
            peers: beside[peers]?.quartiles[1] ?? null,
          }))}
        />
      </div>
      <p className={classes.keys}>
        {hasOwn ? <span>{t('results.own')}</span> : null}
        {rows.some(({ own }) => own?.target) ? <span data-line="target">{t('results.target')}</span> : null}
        <span data-line="median">{t('comparison.medianOf', { group: nameOf(data.group) })}</span>
        {peers < 0 ? null : <span data-line="peers">{t('comparison.medianOf', { group: nameOf('peers') })}</span>}
      </p>
    </section>
  );
}
