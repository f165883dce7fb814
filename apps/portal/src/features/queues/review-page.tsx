import type { PracticeView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePractice } from '@/api/practice';
import { DifferenceView } from '@/components/difference/difference-view';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { ProvenanceLine } from '@/components/provenance-line';
import { RequirePerson } from '@/components/require-person';
import { CuratorDecision } from './components/curator-decision';
import { FieldList } from './components/field-list';
import { LikeThis } from './components/like-this';
import { NationalDecision } from './components/national-decision';
import classes from './components/queues.module.css';
import { useRemarks } from './use-remarks';

export function ReviewPage() {
  const { t } = useTranslation('queues');
  const { id = '' } = useParams();
  const { data, error, refetch } = usePractice(id);
  return (
    <RequirePerson>
      {error && !data ? (
        <Page title={t('notShown')} width="text">
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        </Page>
      ) : data ? (
        <Review practice={data} />
      ) : (
        <PageSkeleton />
      )}
    </RequirePerson>
  );
}

/** The text field by field, what differs from what is published, and the decision. */
function Review({ practice }: { practice: PracticeView }) {
  const { t } = useTranslation('queues');
  const remarks = useRemarks(practice.id);
  const { revision } = practice;
  const content = revision?.content ?? practice.content;
  const title = content.texts[content.language]?.title || t('untitled');
  return (
    <Page
      title={title}
      above={<ProvenanceLine {...content} member={practice.member} confirmedAt={practice.confirmedAt} />}
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          {practice.edition > 0 && revision ? (
            <section className={classes.card}>
              <h2>{t('difference')}</h2>
              <DifferenceView
                before={practice.content}
                after={revision.content}
                attachments={{ before: practice.attachments, after: revision.attachments }}
              />
            </section>
          ) : null}
          <section className={classes.card}>
            <h2>{t('whole')}</h2>
            <FieldList
              practice={practice}
              remarks={
                revision && practice.may.some((action) => action === 'approve' || action === 'review') ? remarks : null
              }
            />
          </section>
        </div>
        <aside className={classes.side} aria-label={t('decision')}>
          {practice.may.includes('approve') ? <NationalDecision practice={practice} remarks={remarks} /> : null}
          {practice.may.includes('review') ? <CuratorDecision practice={practice} remarks={remarks} /> : null}
          {practice.may.includes('review') ? <LikeThis id={practice.id} content={content} /> : null}
          {practice.may.includes('approve') || practice.may.includes('review') ? null : (
            <div className={classes.card}>
              <h2>{t('decision')}</h2>
              <p>{t(`state.${practice.stage}`)}</p>
              {revision?.reviewer ? <p>{t('reviewer', { name: revision.reviewer.name })}</p> : null}
            </div>
          )}
        </aside>
      </div>
    </Page>
  );
}
