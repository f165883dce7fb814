import { Button } from '@mantine/core';
import { callStatuses, type CallView } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCall } from '@/api/call';
import { useSession } from '@/api/use-session';
import { FollowButton } from '@/components/follow/follow-button';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { underWayQuery } from './api/calls';
import { AnswerList } from './components/answer-list';
import { CloseCall } from './components/close-call';
import { useAsked } from './use-asked';

/** One call: what is looked for, until when, and what has come in. */
export function CallPage() {
  const { t } = useTranslation('calls');
  const { id = '' } = useParams();
  const { data, error, refetch } = useCall(id);
  if (error && !data)
    return (
      <Page title={t('notShown')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return data ? <Call call={data} /> : <PageSkeleton />;
}

function Call({ call }: { call: CallView }) {
  const { t } = useTranslation('calls');
  const { day, term } = useFormats();
  const { can } = useSession();
  const { text, parts } = useAsked();
  const underWay = useQuery({ ...underWayQuery(call.id), enabled: can('practice.review') });
  const { shown, title, summary } = text(call.content);
  const { status, closed, content, openedBy, openedAt, may } = call;
  const at = encodeURIComponent(call.id);
  return (
    <Page
      title={title}
      width="text"
      above={<Link to="/calls">{t('title')}</Link>}
      actions={
        <>
          <FollowButton kind="call" value={call.id} />
          {may.includes('edit') ? (
            <Button component={Link} to={`/calls/${at}/edit`} variant="default">
              {t('edit')}
            </Button>
          ) : null}
          {may.includes('answer') ? (
            <Button component={Link} to={`/practices/new?call=${at}`}>
              {t('answer')}
            </Button>
          ) : null}
        </>
      }
    >
      <p className={classes.tags}>
        <Mark tone={status === 'open' ? 'gold' : 'plain'}>{term(callStatuses, status)}</Mark>
        {call.synthetic ? <Mark tone="gold">{t('synthetic')}</Mark> : null}
      </p>
      <section className={classes.box} aria-label={t('asked')}>
        <p lang={shown} dir="auto">
          {summary}
        </p>
        <dl className={classes.facts}>
          <dt>{t('field.deadline')}</dt>
          <dd>{day(content.deadline)}</dd>
          {parts(content).map(({ name, values }) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>
                {values.map((value) => (
                  <div key={value}>{value}</div>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <p className={classes.quiet}>
          {call.synthetic ? t('madeUp') : t('openedBy', { name: openedBy.name, day: day(openedAt) })}
          {closed ? ` ${t(`closed.${closed.why}`, { day: day(closed.at) })} ${closed.note}` : ''}
        </p>
        {may.includes('answer') ? (
          <p>
            <Link to={`/innovations/new?call=${at}`}>{t('answerInnovation')}</Link>
          </p>
        ) : null}
      </section>
      <AnswerList title={t('answersTitle')} none={t('noAnswers')} items={call.answers} />
      {underWay.data ? (
        <AnswerList title={t('underWay')} none={t('noneUnderWay')} items={underWay.data} review />
      ) : null}
      {may.includes('close') ? <CloseCall call={call} /> : null}
    </Page>
  );
}
