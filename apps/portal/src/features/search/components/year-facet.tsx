import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenYears, inRange, yearBins } from '../year-bins';
import facets from './facets.module.css';
import classes from './year-facet.module.css';

interface Props {
  label: string;
  years: Readonly<Record<string, number>>;
  from: number | null;
  to: number | null;
  onChange: (from: number | null, to: number | null) => void;
}

/** How many there are of each year, and two sliders that choose a span of years: by pointer, touch or arrow keys. */
export function YearFacet({ label, years, from, to, onChange }: Props) {
  const { t } = useTranslation('search');
  const bins = yearBins(years);
  const first = Math.min(bins[0]?.from ?? Infinity, from ?? Infinity);
  const last = Math.max(bins.at(-1)?.to ?? -Infinity, to ?? -Infinity);
  const [low, setLow] = useState(from ?? first);
  const [high, setHigh] = useState(to ?? last);
  useEffect(() => {
    setLow(from ?? first);
    setHigh(to ?? last);
  }, [from, to, first, last]);

  const commit = useDebouncedCallback((a: number, b: number) => {
    const chosen = chosenYears(a, b, { first, last });
    onChange(chosen.from, chosen.to);
  }, 300);
  if (bins.length === 0) return null;

  const move = (a: number, b: number) => {
    setLow(a);
    setHigh(b);
    commit(a, b);
  };
  const most = Math.max(...bins.map(({ count }) => count));
  const [start, end] = low <= high ? [low, high] : [high, low];
  return (
    <fieldset className={facets.facet}>
      <legend>{label}</legend>
      <div className={classes.bars} aria-hidden>
        {bins.map((bin) => (
          <div
            key={bin.from}
            className={classes.bar}
            data-chosen={inRange(bin, start, end) || undefined}
            style={{ blockSize: `${Math.max((bin.count / most) * 100, bin.count > 0 ? 6 : 0)}%` }}
            title={`${bin.from === bin.to ? bin.from : `${bin.from}–${bin.to}`}: ${bin.count}`}
            onClick={() => move(bin.from, bin.to)}
          />
        ))}
      </div>
      <div className={classes.sliders}>
        <input
          type="range"
          aria-label={`${label}: ${t('facets.yearFrom')}`}
          min={first}
          max={last}
          value={low}
          onChange={(event) => move(event.currentTarget.valueAsNumber, high)}
        />
        <input
          type="range"
          aria-label={`${label}: ${t('facets.yearTo')}`}
          min={first}
          max={last}
          value={high}
          onChange={(event) => move(low, event.currentTarget.valueAsNumber)}
        />
      </div>
      <p className={classes.range}>
        <span>{first}</span>
        <strong>
          {start} – {end}
        </strong>
        <span>{last}</span>
      </p>
      <details className={classes.table}>
        <summary>{t('facets.asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('facets.years')}</th>
              <th scope="col">{t('facets.results')}</th>
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <tr key={bin.from}>
                <th scope="row">{bin.from === bin.to ? bin.from : `${bin.from}–${bin.to}`}</th>
                <td>{bin.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </fieldset>
  );
}
