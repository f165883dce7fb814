import type { Comparison } from '@digital-customs/contracts';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import maturity from './maturity.module.css';
import classes from './results.module.css';

type Distribution = Comparison['segments'][number]['distribution'];
export interface FigureRow {
  key: string;
  name: ReactNode;
  own: string | null;
  target?: string | null;
  /** Of the groups, in their order. */
  distributions: readonly Distribution[];
  names?: string;
}
interface Props {
  label: string;
  rowTitle: string;
  /** Names of the groups, the chosen one first. */
  groups: readonly string[];
  hasOwn: boolean;
  rows: readonly FigureRow[];
}

/** What the drawings show, in figures: own score and target, then each group's median, middle half, levels and number. */
export function FigureTable({ label, rowTitle, groups, hasOwn, rows }: Props) {
  const { t } = useTranslation('maturity');
  const { oneDecimal } = useFormats();
  const hasTarget = hasOwn && rows.some(({ target }) => target !== undefined);
  const hasNames = rows.some(({ names }) => names !== undefined);
  return (
    <div className={maturity.frame} role="group" aria-label={label} tabIndex={0}>
      <table className={maturity.table}>
        <thead>
          <tr>
            <th scope="col">{rowTitle}</th>
            {hasOwn ? <th scope="col">{t('comparison.own')}</th> : null}
            {hasTarget ? <th scope="col">{t('results.target')}</th> : null}
            {groups.map((name, index) => (
              <Fragment key={name}>
                <th scope="col">{t('comparison.groupFigures', { group: name })}</th>
                {index === 0 ? <th scope="col">{t('comparison.levels')}</th> : null}
              </Fragment>
            ))}
            {hasNames ? <th scope="col">{t('comparison.names')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, own, target, distributions, names }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {hasOwn ? <td className={classes.score}>{own ?? '–'}</td> : null}
              {hasTarget ? <td>{target ?? '–'}</td> : null}
              {distributions.map((one, index) => (
                <Fragment key={index}>
                  <td>
                    {one
                      ? t('comparison.figure', {
                          median: oneDecimal(one.quartiles[1]!),
                          low: oneDecimal(one.quartiles[0]!),
                          high: oneDecimal(one.quartiles[2]!),
                          count: one.count,
                        })
                      : t('comparison.tooFew')}
                  </td>
                  {index === 0 ? (
                    <td>
                      {one ? one.levels.flatMap((count, at) => (count ? [`${at + 1}: ${count}`] : [])).join(', ') : '–'}
                    </td>
                  ) : null}
                </Fragment>
              ))}
              {hasNames ? <td>{names || '–'}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
