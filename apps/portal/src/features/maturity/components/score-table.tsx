import { levels, type ScoreConfidence, type SegmentScore, segments } from '@digital-customs/contracts';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import maturity from './maturity.module.css';
import classes from './results.module.css';

/** Score, level, target and what is missing for the next level, segment by segment; each leads to its answers. */
export function ScoreTable(props: {
  assessment: string;
  scores: readonly SegmentScore[];
  confidence: readonly ScoreConfidence[];
}) {
  const { assessment, scores, confidence } = props;
  const sureOf = (segment: string) => confidence.find((one) => one.segment === segment);
  const { t } = useTranslation('maturity');
  const { term, oneDecimal, month } = useFormats();
  return (
    <div className={maturity.frame} role="group" aria-label={t('results.table')} tabIndex={0}>
      <table className={maturity.table}>
        <thead>
          <tr>
            <th scope="col">{t('results.segment')}</th>
            <th scope="col">{t('results.strip')}</th>
            <th scope="col">{t('results.score')}</th>
            <th scope="col">{t('results.level')}</th>
            <th scope="col">{t('results.target')}</th>
            <th scope="col">{t('results.next')}</th>
            <th scope="col">{t('results.evidence')}</th>
            <th scope="col">{t('results.sure')}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ segment, score, level, target, next, answered, withEvidence }) => (
            <tr key={segment}>
              <th scope="row">
                <Link to={`/maturity/assessments/${assessment}?part=${segment}`}>{term(segments, segment)}</Link>
              </th>
              <td>
                <div className={classes.strip} aria-hidden>
                  {target ? <b style={at(target.level)} /> : null}
                  {score === null ? null : <i style={at(score)} />}
                </div>
              </td>
              <td className={classes.score}>{score === null ? '–' : oneDecimal(score)}</td>
              <td>{level === null ? t('results.unanswered') : `${level} ${term(levels, level)}`}</td>
              <td>{target ? t('results.targetBy', { level: target.level, month: month(`${target.by}-01`) }) : '–'}</td>
              <td>{next ? t('results.needed', { count: next.needed, level: next.level }) : '–'}</td>
              <td>{t('results.evidenceOf', { some: withEvidence, all: answered })}</td>
              <td>
                {sureOf(segment)?.sure
                  ? t('results.sureOf', {
                      sure: t(`answer.sure.${sureOf(segment)!.sure!}`),
                      month: month(`${sureOf(segment)!.oldest}-01`),
                    })
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** From 1 at the left to 5 at the right. */
const at = (level: number) => ({ '--at': (level - 1) / 4 }) as CSSProperties;
