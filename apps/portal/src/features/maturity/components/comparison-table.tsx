import { type Comparison, levels, segments } from '@digital-customs/contracts';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import maturity from './maturity.module.css';
import classes from './results.module.css';

/** The middle half of the group as a bar, one's own score as a dot, the target as a tick; the same in figures beside it. */
export function ComparisonTable({ segments: rows, hasOwn }: { segments: Comparison['segments']; hasOwn: boolean }) {
  const { t } = useTranslation('maturity');
  const { term, oneDecimal, member, list } = useFormats();
  return (
    <div className={maturity.frame} role="group" aria-label={t('comparison.figures')} tabIndex={0}>
      <table className={maturity.table}>
        <thead>
          <tr>
            <th scope="col">{t('results.segment')}</th>
            <th scope="col">{t('results.strip')}</th>
            {hasOwn ? <th scope="col">{t('comparison.own')}</th> : null}
            <th scope="col">{t('comparison.median')}</th>
            <th scope="col">{t('comparison.half')}</th>
            <th scope="col">{t('comparison.levels')}</th>
            <th scope="col">{t('comparison.names')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ segment, distribution, own, named }) => (
            <tr key={segment}>
              <th scope="row">
                <Link to={`/maturity/segments/${segment}`}>{term(segments, segment)}</Link>
              </th>
              <td>
                <div className={classes.strip} aria-hidden>
                  {distribution ? <em style={between(distribution.quartiles)} /> : null}
                  {own?.target ? <b style={at(own.target.level)} /> : null}
                  {own ? <i style={at(own.score)} /> : null}
                </div>
              </td>
              {hasOwn ? <td className={classes.score}>{own ? oneDecimal(own.score) : '–'}</td> : null}
              <td>{distribution ? oneDecimal(distribution.quartiles[1]!) : '–'}</td>
              <td>
                {distribution
                  ? `${oneDecimal(distribution.quartiles[0]!)} – ${oneDecimal(distribution.quartiles[2]!)}`
                  : t('comparison.tooFew')}
              </td>
              <td>
                {distribution
                  ? distribution.levels.flatMap((count, index) => (count ? [`${index + 1}: ${count}`] : [])).join(', ')
                  : '–'}
              </td>
              <td>
                {named.length
                  ? list(named.map((one) => `${member(one.member)} (${one.level} ${term(levels, one.level)})`))
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const place = (level: number) => (level - 1) / 4;
const at = (level: number) => ({ '--at': place(level) }) as CSSProperties;
const between = (quartiles: readonly number[]) =>
  ({ '--at': place(quartiles[0]!), '--to': place(quartiles[2]!) }) as CSSProperties;
