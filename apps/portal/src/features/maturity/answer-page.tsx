import type { AssessmentView, MaturityModel } from '@digital-customs/contracts';
import { segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { CriterionFields } from './answering/criterion-fields';
import classes from './answering/answering.module.css';
import { ReconfirmList } from './answering/reconfirm-list';
import { SaveNote } from './answering/save-note';
import { useAnswers } from './answering/use-answers';
import { useAssessment } from './api/assessments';
import { useModel } from './api/model';
import { KeptFiles } from './components/kept-files';
import { SheetBox } from './components/sheet-box';
import { StepsNav } from './components/steps-nav';
import { ApprovalBar } from './components/approval-bar';

export const AnswerPage = () => (
  <RequirePerson>
    <Loaded />
  </RequirePerson>
);

function Loaded() {
  const { t } = useTranslation('maturity');
  const { id = '' } = useParams();
  const { person } = useSession();
  const assessment = useAssessment(id);
  const model = useModel(assessment.data?.model ?? null);
  const error = assessment.error ?? (assessment.data && model.error);
  if (error && !assessment.data)
    return (
      <Page title={t('assessments.title')} width="text">
        <ProblemNotice error={error} onRetry={() => void assessment.refetch()} />
      </Page>
    );
  if (!assessment.data || !model.data || !person) return <PageSkeleton />;
  return <Answering key={id} assessment={assessment.data} model={model.data} person={person.id} />;
}

function Answering({
  assessment,
  model,
  person,
}: {
  assessment: AssessmentView;
  model: MaturityModel;
  person: string;
}) {
  const { t } = useTranslation('maturity');
  const { term, member } = useFormats();
  const [query] = useSearchParams();
  const answers = useAnswers(assessment, person);
  const steps = [
    ...model.segments.map(({ id, criteria }) => ({ id: id as string, name: term(segments, id), criteria })),
    { id: 'enablers', name: t('model.enablers'), criteria: model.enablers },
  ];
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === query.get('part')),
  );
  const step = steps[at]!;
  const done = (criteria: readonly { id: string }[]) => criteria.filter(({ id }) => assessment.answers[id]).length;
  return (
    <Page
      title={t('answer.title', { code: assessment.round })}
      above={
        <>
          <Link to="/maturity/assessments">{t('assessments.title')}</Link> · {member(assessment.member)}
        </>
      }
    >
      <div className={classes.page}>
        <StepsNav
          label={t('answer.parts')}
          current={step.id}
          steps={steps.map(({ id, name, criteria }) => ({
            ...{ id, name },
            note: t('answer.done', { done: done(criteria), all: criteria.length }),
          }))}
        />
        <div className={classes.column}>
          <SaveNote state={answers.state} left={assessment.missing.length} />
          <div className={classes.body}>
            <ReconfirmList assessment={assessment} model={model} />
            <h2>{step.name}</h2>
            {step.criteria.map((criterion) => (
              <CriterionFields
                key={criterion.id}
                criterion={criterion}
                assessment={assessment}
                answers={answers}
                readOnly={!assessment.may.includes('answer')}
              />
            ))}
            <div className={classes.ends}>
              {steps[at - 1] ? <Link to={`?part=${steps[at - 1]!.id}`}>{t('answer.before')}</Link> : <span />}
              {steps[at + 1] ? <Link to={`?part=${steps[at + 1]!.id}`}>{t('answer.next')}</Link> : null}
            </div>
            <KeptFiles assessment={assessment} />
            <SheetBox assessment={assessment.id} model={model} mayAnswer={assessment.may.includes('answer')} />
            <ApprovalBar assessment={assessment} />
          </div>
        </div>
      </div>
    </Page>
  );
}
