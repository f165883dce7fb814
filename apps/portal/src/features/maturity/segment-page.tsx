import { levels, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FollowButton } from '@/components/follow/follow-button';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { PractisedAt } from '@/components/practised-at';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useModel } from './api/model';
import classes from './components/maturity.module.css';
import { SegmentLinks } from './components/segment-links';
import { SegmentPractices } from './components/segment-practices';
import { useWords } from './use-words';

/** One segment: what each level means in its criteria, and the practices of Members that illustrate it. */
export function SegmentPage() {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  const words = useWords();
  const { segment: wanted = '' } = useParams();
  const { data: model, error, refetch } = useModel();
  const back = <Link to="/maturity">{t('model.title')}</Link>;
  if (error && !model)
    return (
      <Page title={t('model.title')}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!model) return <PageSkeleton />;
  const segment = model.segments.find(({ id }) => id === wanted);
  if (!segment)
    return (
      <Page title={t('segment.none')} width="text">
        <EmptyState text={t('segment.noneText')}>{back}</EmptyState>
      </Page>
    );
  return (
    <Page title={term(segments, segment.id)} above={back} actions={<FollowButton kind="segment" value={segment.id} />}>
      <p className={classes.lead}>{words(segment.description)}</p>
      <SegmentLinks segment={segment} />
      <section className={classes.part} aria-labelledby="criteria">
        <h2 id="criteria">{t('segment.criteria')}</h2>
        {segment.criteria.map(({ id, title, question, statements }) => (
          <article key={id} className={classes.box} aria-labelledby={id}>
            <div>
              <h3 id={id}>{words(title)}</h3>
              <p className={classes.quiet}>{words(question)}</p>
            </div>
            <ol className={classes.ladder}>
              {statements.map((statement, index) => (
                <li key={index}>
                  <span>
                    {index + 1} {term(levels, index + 1)}
                  </span>
                  <span>{words(statement)}</span>
                </li>
              ))}
            </ol>
          </article>
        ))}
      </section>
      <PractisedAt of={{ segment: segment.id }} />
      <SegmentPractices segment={segment.id} />
    </Page>
  );
}
