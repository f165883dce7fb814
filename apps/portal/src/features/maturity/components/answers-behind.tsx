import { type AssessmentView, type Criterion, levels, type MaturityModel, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { useFormats } from '@/i18n/use-formats';
import { EvidenceLine } from '../answering/evidence-line';
import { useOwnClaims } from '../api/claims';
import { useWords } from '../use-words';
import { ClaimStep } from './claim-step';
import classes from './maturity.module.css';

/** What each figure is made of: the answers of a segment, with reason, evidence, and who gave them when. */
export function AnswersBehind({ assessment, model }: { assessment: AssessmentView; model: MaturityModel }) {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  return (
    <section className={classes.part} aria-labelledby="behind">
      <h2 id="behind">{t('behind.title')}</h2>
      {model.segments.map(({ id: segment, criteria }) => (
        <details key={segment} className={classes.box}>
          <summary>{term(segments, segment)}</summary>
          <ul className={classes.answers}>
            {criteria.map((criterion) => (
              <One key={criterion.id} assessment={assessment} criterion={criterion} />
            ))}
          </ul>
          <p>
            <Link to={`/maturity/assessments/${assessment.id}?part=${segment}`}>{t('behind.open')}</Link>
          </p>
        </details>
      ))}
    </section>
  );
}

function One({ assessment, criterion }: { assessment: AssessmentView; criterion: Criterion }) {
  const { t } = useTranslation('maturity');
  const { term, day } = useFormats();
  const words = useWords();
  const { can } = useSession();
  const answer = assessment.answers[criterion.id];
  const mayClaim = assessment.stage === 'approved' && !assessment.synthetic && can('consent.manage');
  const claims = useOwnClaims(mayClaim);
  const claimOf = (practice: string) =>
    claims.data?.items.find((one) => one.practice === practice && one.criterion === criterion.id);
  const practices = answer?.evidence.filter((one) => one.kind === 'practice') ?? [];
  return (
    <li>
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
      {answer?.evidence.length ? (
        <ul>
          {answer.evidence.map((one, index) => (
            <li key={index}>
              <EvidenceLine assessment={assessment.id} evidence={one} />
            </li>
          ))}
        </ul>
      ) : null}
      {mayClaim && answer?.level && practices.length ? (
        <div className={classes.claims}>
          <p className={classes.quiet}>{t('claims.lead')}</p>
          {practices.map(({ id }) => (
            <ClaimStep
              key={id}
              assessment={assessment.id}
              criterion={criterion.id}
              practice={id}
              level={answer.level!}
              claim={claimOf(id)}
            />
          ))}
        </div>
      ) : null}
    </li>
  );
}
