import { type AssessmentView, levels, type MaturityModel, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import { useWords } from '../use-words';
import classes from './maturity.module.css';

/** What each figure is made of: the answers of a segment, with reason, evidence, and who gave them when. */
export function AnswersBehind({ assessment, model }: { assessment: AssessmentView; model: MaturityModel }) {
  const { t } = useTranslation('maturity');
  const { term, day } = useFormats();
  const words = useWords();
  const { id, answers } = assessment;
  return (
    <section className={classes.part} aria-labelledby="behind">
      <h2 id="behind">{t('behind.title')}</h2>
      {model.segments.map(({ id: segment, criteria }) => (
        <details key={segment} className={classes.box}>
          <summary>{term(segments, segment)}</summary>
          <ul>
            {criteria.map((criterion) => {
              const answer = answers[criterion.id];
              return (
                <li key={criterion.id}>
                  <strong>{words(criterion.title)}:</strong>{' '}
                  {!answer
                    ? t('results.unanswered')
                    : answer.level === null
                      ? `${t('answer.notApplicable')}. ${answer.notApplicable}`
                      : `${answer.level} ${term(levels, answer.level)}. ${words(criterion.statements[answer.level - 1] ?? {})}`}
                  {answer?.reason ? <p>{answer.reason}</p> : null}
                  {answer ? (
                    <p className={classes.quiet}>
                      {t('behind.given', {
                        name: answer.by.name,
                        day: day(answer.at),
                        sure: t(`answer.sure.${answer.confidence}`),
                        count: answer.evidence.length,
                      })}
                    </p>
                  ) : null}
                </li>
              );
            })}
          </ul>
          <p>
            <Link to={`/maturity/assessments/${id}?part=${segment}`}>{t('behind.open')}</Link>
          </p>
        </details>
      ))}
    </section>
  );
}
