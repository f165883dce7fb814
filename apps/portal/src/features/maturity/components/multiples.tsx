import { segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './multiples.module.css';

export interface Line {
  segment: string;
  /** By round, in order; null where there is none. */
  own: readonly (number | null)[];
  median?: readonly (number | null)[];
}

const [width, height, side] = [180, 64, 8];

/** One small chart per segment over the rounds, the last figure written beside it, and all figures in a table below. */
export function Multiples({
  rounds,
  lines,
  ownName,
  isTabled = false,
}: {
  rounds: readonly string[];
  lines: readonly Line[];
  ownName: string;
  /** Whether a table of the page has the figures already. */
  isTabled?: boolean;
}) {
  const { t } = useTranslation('maturity');
  const { term, oneDecimal } = useFormats();
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : oneDecimal(value);
  const x = (index: number) => side + (rounds.length < 2 ? 0 : (index / (rounds.length - 1)) * (width - 2 * side));
  const y = (value: number) => height - side - ((value - 1) / 4) * (height - 2 * side);
  const path = (values: readonly (number | null)[]) =>
    values
      .flatMap((value, index) => (value === null ? [] : [`${x(index).toFixed(1)} ${y(value).toFixed(1)}`]))
      .map((point, index) => `${index ? 'L' : 'M'}${point}`)
      .join('');
  const hasMedian = lines.some(({ median }) => median !== undefined);
  const hasOwn = lines.some(({ own }) => own.some((value) => value !== null));
  return (
    <>
      <ul className={classes.multiples}>
        {lines.map(({ segment, own, median }) => (
          <li key={segment}>
            <p>
              <span>{term(segments, segment)}</span> <strong>{figure((hasOwn ? own : median)?.at(-1))}</strong>
            </p>
            <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
              {[1, 3, 5].map((level) => (
                <path key={level} d={`M${side} ${y(level)}H${width - side}`} className={classes.grid} />
              ))}
              {median ? <path d={path(median)} className={classes.median} /> : null}
              <path d={path(own)} className={classes.own} />
              {own.map((value, index) =>
                value === null ? null : (
                  <circle key={index} cx={x(index)} cy={y(value)} r={3} className={classes.dot} />
                ),
              )}
            </svg>
            <p className={classes.ends}>
              <span>{rounds[0]}</span>
              <span>{rounds.at(-1)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className={classes.keys}>
        {hasOwn ? <span>{ownName}</span> : null}
        {hasMedian ? <span data-line="median">{t('time.median')}</span> : null}
      </p>
      {isTabled ? null : (
        <details>
          <summary>{t('time.table')}</summary>
          <div className={classes.frame} role="group" aria-label={t('time.table')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('results.segment')}</th>
                  {rounds.map((round) => (
                    <th key={round} scope="col">
                      {round}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map(({ segment, own, median }) => (
                  <tr key={segment}>
                    <th scope="row">{term(segments, segment)}</th>
                    {rounds.map((round, index) => (
                      <td key={round}>
                        {hasOwn ? figure(own[index]) : null}
                        {median ? <span> {t('time.medianOf', { value: figure(median[index]) })}</span> : null}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </>
  );
}
