import type { PracticeView } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { innovationQuery } from '@/api/innovation';
import { practiceQuery } from '@/api/practice';
import { DifferenceView } from '@/components/difference/difference-view';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { ProvenanceLine } from '@/components/provenance-line';
import { RequirePerson } from '@/components/require-person';
import type { Reviewed } from './api/decide';
import type { Kind } from './api/queue';
import { CuratorDecision } from './components/curator-decision';
import { FieldList } from './components/field-list';
import { LikeThis } from './components/like-this';
import { NationalDecision } from './components/national-decision';
import classes from './components/queues.module.css';
import { useRemarks } from './use-remarks';

export const PracticeReviewPage = () => <ReviewPage kind="practices" />;
export const InnovationReviewPage = () => <ReviewPage kind="innovations" />;

function ReviewPage({ kind }: { kind: Kind }) {
  const { t } = useTranslation('queues');
  const { id = '' } = useParams();
  const query = kind === 'practices' ? practiceQuery(id) : innovationQuery(id);
  const { data, error, refetch } = useQuery(query as ReturnType<typeof innovationQuery>);
  return (
    <RequirePerson>
      {error && !data ? (
        <Page title={t(`notShown.${kind}`)} width="text">
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        </Page>
      ) : data ? (
        <Review kind={kind} record={data} />
      ) : (
        <PageSkeleton />
      )}
    </RequirePerson>
  );
}

/** The text field by field, what differs from what is published, and the decision. */
function Review({ kind, record }: { kind: Kind; record: Reviewed }) {
  const { t } = useTranslation('queues');
  const remarks = useRemarks(record.id);
  const { revision, may } = record;
  const content = revision?.content ?? record.content;
  const title = content.texts[content.language]?.title || t(`untitled.${kind}`);
  const practice = kind === 'practices' ? (record as PracticeView) : null;
  return (
    <Page
      title={title}
      above={
        practice ? (
          <ProvenanceLine {...practice.content} member={practice.member} confirmedAt={practice.confirmedAt} />
        ) : (
          <Link to={`/innovations/${encodeURIComponent(record.id)}`}>{t('asShown')}</Link>
        )
      }
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          {record.edition > 0 && revision ? (
            <section className={classes.card}>
              <h2>{t('difference')}</h2>
              <DifferenceView
                before={record.content}
                after={revision.content}
                attachments={{ before: record.attachments, after: revision.attachments }}
              />
            </section>
          ) : null}
          <section className={classes.card}>
            <h2>{t('whole')}</h2>
            <FieldList
              kind={kind}
              record={record}
              remarks={revision && may.some((action) => action === 'approve' || action === 'review') ? remarks : null}
            />
          </section>
        </div>
        <aside className={classes.side} aria-label={t('decision')}>
          {may.includes('approve') ? <NationalDecision kind={kind} id={record.id} remarks={remarks} /> : null}
          {practice && may.includes('review') ? <CuratorDecision practice={practice} remarks={remarks} /> : null}
          {practice && may.includes('review') ? (
            <LikeThis id={practice.id} content={practice.revision?.content ?? practice.content} />
          ) : null}
          {may.includes('approve') || (practice && may.includes('review')) ? null : (
            <div className={classes.card}>
              <h2>{t('decision')}</h2>
              <p>{t(`state.${record.stage}`)}</p>
              {revision?.reviewer ? <p>{t('reviewer', { name: revision.reviewer.name })}</p> : null}
              {may.includes('review') ? <Link to="/innovations/board">{t('onBoard')}</Link> : null}
            </div>
          )}
        </aside>
      </div>
    </Page>
  );
}
