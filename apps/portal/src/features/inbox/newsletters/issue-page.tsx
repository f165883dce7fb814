import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FollowButton } from '@/components/follow/follow-button';
import { MemberChip } from '@/components/member-chip';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import register from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { newsletterQuery } from '../api/newsletters';
import classes from '../components/inbox.module.css';
import { useSaid } from './use-said';

/** An issue as it was sent, with what of it the reader may see now. */
export function IssuePage({ id }: { id: string }) {
  const { t } = useTranslation('inbox');
  const { day } = useFormats();
  const said = useSaid();
  const { data: issue, error } = useQuery(newsletterQuery(id));
  const above = <Link to="/newsletters">{t('newsletter.title')}</Link>;
  if (error)
    return (
      <Page title={t('newsletter.title')} above={above} width="text">
        <ProblemNotice error={error} />
      </Page>
    );
  if (!issue) return <PageSkeleton />;
  return (
    <Page
      title={said(issue.titles)}
      above={above}
      width="text"
      actions={<FollowButton kind="newsletter" value="research-unit" />}
    >
      <p className={register.quiet}>
        {t('newsletter.issue', { number: issue.number ?? '', day: day(issue.sentAt ?? issue.changedAt) })}
      </p>
      <p className={classes.text}>{said(issue.intros)}</p>
      <ul className={classes.entries}>
        {issue.entries.map(({ record, titles, summaries, notes, members, url }) => (
          <li key={record} className={classes.entry}>
            <p className={classes.above}>
              {members.map((code) => (
                <MemberChip key={code} code={code} />
              ))}
            </p>
            <h2 dir="auto">
              <Link to={url}>{said(titles)}</Link>
            </h2>
            <p className={classes.text} dir="auto">
              {said(notes) || said(summaries)}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
