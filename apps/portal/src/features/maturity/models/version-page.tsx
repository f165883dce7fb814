import { Button } from '@mantine/core';
import { segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useModel } from '../api/model';
import { useModelComments, useModelStep } from '../api/versions';
import classes from '../components/maturity.module.css';
import { useWords } from '../use-words';
import { EndorseForm } from './endorse-form';
import { Subject } from './subject';

/** One version with what is said about each of its criteria, and its way to an endorsement. */
export function VersionPage() {
  const { t } = useTranslation('maturity');
  const { term, day } = useFormats();
  const words = useWords();
  const { version = '' } = useParams();
  const { person, can } = useSession();
  const { data: model, error, refetch } = useModel(version);
  const isOpen = model !== undefined && model.stage !== 'draft';
  const comments = useModelComments(version, isOpen && person !== null);
  const step = useModelStep();
  const title = t('consultation.title', { version });
  const back = <Link to="/maturity/models">{t('versions.title')}</Link>;
  if (error && !model)
    return (
      <Page title={title} above={back} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!model) return <PageSkeleton />;
  const about = (subject: string, name: string, question?: string) => (
    <Subject
      key={subject}
      version={version}
      subject={subject}
      name={name}
      question={question}
      comments={(comments.data?.items ?? []).filter((comment) => comment.subject === subject)}
      takes={model.stage === 'consultation' && person !== null}
    />
  );
  return (
    <Page
      title={title}
      width="text"
      above={
        <>
          {back} <Mark tone={model.stage === 'endorsed' ? 'quiet' : 'gold'}>{t(`versions.stage.${model.stage}`)}</Mark>
        </>
      }
    >
      <div className={classes.part}>
        {model.consultation?.until ? <p>{t('consultation.until', { day: day(model.consultation.until) })}</p> : null}
        {person ? null : <p className={classes.note}>{t('consultation.signIn')}</p>}
        {comments.error ? <ProblemNotice error={comments.error} /> : null}
        {model.stage === 'draft' && can('model.edit') ? (
          <div className={classes.buttons}>
            <Button component={Link} to={`/maturity/models/${version}/edit`} variant="default">
              {t('versions.edit')}
            </Button>
            <Button loading={step.isPending} onClick={() => step.mutate({ part: `${version}/consultation`, body: {} })}>
              {t('consultation.begin')}
            </Button>
            {step.error ? <ProblemNotice error={step.error} /> : null}
          </div>
        ) : null}
        {model.inForce ? null : (
          <p>
            <Link to={`/maturity/models/${version}/difference`}>{t('versions.differs')}</Link>
          </p>
        )}
        {model.stage === 'consultation' && can('model.endorse') ? <EndorseForm version={version} /> : null}
        {about('', t('consultation.whole'))}
        {model.segments.map(({ id, criteria }) => (
          <section key={id} className={classes.part} aria-labelledby={`s-${id}`}>
            <h2 id={`s-${id}`}>{term(segments, id)}</h2>
            {criteria.map((one) => about(one.id, words(one.title), words(one.question)))}
          </section>
        ))}
        <section className={classes.part} aria-labelledby="enablers">
          <h2 id="enablers">{t('model.enablers')}</h2>
          {model.enablers.map((one) => about(one.id, words(one.title), words(one.question)))}
        </section>
      </div>
    </Page>
  );
}
