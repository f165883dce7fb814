import { mailStatuses } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import register from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { mailQuery } from './api/mails';
import { MailPreview } from './components/mail-preview';
import classes from './components/inbox.module.css';

/** One mail of the outbox, as it was written where mails are files. */
export function MailPage({ id }: { id: string }) {
  const { t } = useTranslation('inbox');
  const { term, moment } = useFormats();
  const { data: mail, error } = useQuery(mailQuery(id));
  const above = <Link to="/outbox">{t('outbox.title')}</Link>;
  if (error)
    return (
      <Page title={t('outbox.title')} above={above} width="text">
        <ProblemNotice error={error} />
      </Page>
    );
  if (!mail) return <PageSkeleton />;
  return (
    <Page title={mail.subject ?? t('outbox.unwritten')} above={above}>
      <section className={classes.box} aria-label={t('outbox.where')}>
        <dl className={register.facts}>
          <dt>{t('outbox.to')}</dt>
          <dd>{mail.to ?? t('outbox.notYet')}</dd>
          <dt>{t('outbox.where')}</dt>
          <dd>
            {term(mailStatuses, mail.status)}
            {mail.reason ? ` · ${mail.reason}` : ''}
          </dd>
          <dt>{t('outbox.when')}</dt>
          <dd>{moment(mail.endedAt ?? mail.createdAt)}</dd>
        </dl>
      </section>
      {mail.html ? (
        <MailPreview title={mail.subject ?? ''} html={mail.html} text={mail.text ?? ''} />
      ) : (
        <EmptyState text={t('outbox.notKept')} />
      )}
    </Page>
  );
}
