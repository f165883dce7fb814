import { Button, NativeSelect } from '@mantine/core';
import { languages } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSubscriptions, useSubscriptionStep } from '@/api/subscriptions';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import register from '@/components/register.module.css';
import { AddFollowed } from './components/add-followed';
import { FollowedRow } from './components/followed-row';
import { InboxNav } from './components/inbox-nav';
import classes from './components/inbox.module.css';

const written = languages.filter(({ code }) => code === 'en' || code === 'fr');
const timeZones = Intl.supportedValuesOf('timeZone');

/** What the reader follows, and by which ways they are told. */
export function FollowingPage() {
  const { t } = useTranslation('inbox');
  const { data, error, refetch } = useSubscriptions(true);
  const step = useSubscriptionStep();
  if (error && !data)
    return (
      <Page title={t('following.title')}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const { items, language, timeZone, mail } = data;
  const sends = items.some(({ channels }) => channels.mail !== 'none');
  return (
    <Page title={t('following.title')}>
      <InboxNav />
      <p className={register.lead}>{t('following.lead')}</p>
      {mail.stopped ? (
        <div className={classes.box} role="status">
          <p>{t('following.stopped', { address: mail.address })}</p>
          <div>
            <Button variant="default" loading={step.isPending} onClick={() => step.mutate({ wish: { resume: true } })}>
              {t('following.resume')}
            </Button>
          </div>
        </div>
      ) : null}
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <AddFollowed />
      {items.length === 0 ? <EmptyState text={t('following.none')} /> : null}
      <ul className={classes.rows} aria-label={t('following.title')}>
        {items.map((one) => (
          <FollowedRow key={one.id} followed={one} />
        ))}
      </ul>
      {items.length > 0 ? (
        <section className={classes.box} aria-labelledby="mails">
          <h2 id="mails">{t('following.mails')}</h2>
          <p className={register.quiet}>
            {mail.address
              ? t(sends ? 'following.goTo' : 'following.wouldGoTo', { address: mail.address })
              : t('following.noAddress')}
          </p>
          <div className={classes.fields}>
            <NativeSelect
              label={t('following.language')}
              value={language}
              data={written.map(({ code, name }) => ({ value: code, label: name[code === 'fr' ? 'fr' : 'en'] }))}
              onChange={(event) => step.mutate({ wish: { language: event.currentTarget.value as 'en' } })}
            />
            <NativeSelect
              label={t('following.timeZone')}
              description={t('following.timeZoneHelp')}
              value={timeZone}
              data={[...new Set([timeZone, ...timeZones])]}
              onChange={(event) => step.mutate({ wish: { timeZone: event.currentTarget.value } })}
            />
          </div>
        </section>
      ) : null}
      <p className={register.quiet}>
        <Link to="/">{t('following.alerts')}</Link>
      </p>
    </Page>
  );
}
