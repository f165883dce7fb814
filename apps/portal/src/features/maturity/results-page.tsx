import { type MaturityModel, type Scores, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { useAssessment, useScores } from './api/assessments';
import { useModel } from './api/model';
import maturity from './components/maturity.module.css';
import { AnswersBehind } from './components/answers-behind';
import { ScoreHistory } from './components/score-history';
import { NextSteps } from './components/next-steps';
import { Radar } from './components/radar';
import classes from './components/results.module.css';
import { ScoreTable } from './components/score-table';
import { TargetFields } from './components/target-fields';
import { useWords } from './use-words';

export const ResultsPage = () => (
  <RequirePerson>
    <Results />
  </RequirePerson>
);

/** Where the Member stands by its own answers, segment by segment, and what leads to the next level. */
function Results() {
  const { t } = useTranslation('maturity');
  const { term, member, oneDecimal, day } = useFormats();
  const { id = '' } = useParams();
  const assessment = useAssessment(id);
  const scores = useScores(id);
  const model = useModel(assessment.data?.model ?? null);
  const error = assessment.error ?? scores.error;
  if (error)
    return (
      <Page title={t('results.title')} width="text">
        <ProblemNotice error={error} onRetry={() => void Promise.all([assessment.refetch(), scores.refetch()])} />
      </Page>
    );
  if (!assessment.data || !scores.data || !model.data) return <PageSkeleton />;
  const { round, stage, approval, member: code, targets, may, synthetic } = assessment.data;
  const { overall, segments: scored } = scores.data;
  return (
    <Page
      title={t('results.title')}
      above={
        <>
          <Link to="/maturity/assessments">{t('assessments.title')}</Link> · {member(code)} ·{' '}
          {t('assessments.of', { code: round })}{' '}
          {synthetic ? <Mark tone="gold">{t('comparison.synthetic')}</Mark> : null}
        </>
      }
      actions={
        <Mark tone={stage === 'approved' ? 'quiet' : 'gold'}>
          {stage === 'approved' && approval
            ? t('assessments.approved', { day: day(approval.at), name: approval.by.name })
            : t('assessments.answering')}
        </Mark>
      }
    >
      {overall === null ? (
        <EmptyState text={t('results.empty')}>
          <Link to={`/maturity/assessments/${id}`}>{t('assessments.toAnswers')}</Link>
        </EmptyState>
      ) : (
        <>
          <div className={classes.columns}>
            <section className={maturity.box} aria-labelledby="radar">
              <h2 id="radar">{t('results.radar')}</h2>
              <Radar
                label={t('results.radarLabel', { overall: oneDecimal(overall) })}
                axes={scored.map(({ segment, score, target }) => ({
                  name: term(segments, segment),
                  score,
                  target: target?.level ?? null,
                }))}
              />
              <p className={classes.keys}>
                <span>{t('results.own')}</span>
                <span data-line="target">{t('results.target')}</span>
              </p>
              <p>{t('results.overall', { overall: oneDecimal(overall) })}</p>
              <p className={maturity.quiet}>{t('results.how')}</p>
            </section>
            <section className={maturity.box} aria-labelledby="scores">
              <h2 id="scores">{t('results.table')}</h2>
              <ScoreTable assessment={id} scores={scored} confidence={scores.data.confidence} />
              <p className={maturity.quiet}>{t('results.seen')}</p>
            </section>
          </div>
          <Remarks model={model.data} scores={scores.data} />
          {may.length ? (
            <div className={maturity.part}>
              <TargetFields assessment={id} targets={targets} />
            </div>
          ) : null}
          <AnswersBehind assessment={assessment.data} model={model.data} />
          <NextSteps model={model.data} scores={scores.data} />
          <ScoreHistory member={code} />
        </>
      )}
    </Page>
  );
}

/** Levels that an enabler makes unlikely: pointed out, never refused. */
function Remarks({ model, scores }: { model: MaturityModel; scores: Scores }) {
  const { t } = useTranslation('maturity');
  const { list } = useFormats();
  const words = useWords();
  const titles = new Map(
    [...model.segments.flatMap(({ criteria }) => criteria), ...model.enablers].map((one) => [one.id, one.title]),
  );
  const name = (id: string) => words(titles.get(id) ?? {});
  if (scores.remarks.length === 0) return null;
  return (
    <section className={maturity.note} aria-labelledby="remarks">
      <h2 id="remarks">{t('remarks.title')}</h2>
      <p>{t('remarks.text')}</p>
      <ul>
        {scores.remarks.map(({ criterion, enablers }) => (
          <li key={criterion}>
            {t('remarks.one', { criterion: name(criterion), enablers: list(enablers.map(name)) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
