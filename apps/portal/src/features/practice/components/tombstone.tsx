import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApiProblem } from '@/api/problem';
import { EmptyState } from '@/components/empty-state';
import { MemberChip } from '@/components/member-chip';
import { Page } from '@/components/page';
import { useFormats } from '@/i18n/use-formats';
import classes from './practice.module.css';

/** What stays of a practice that was withdrawn: whose it was, when it went, and why. */
export function Tombstone({ problem }: { problem: ApiProblem }) {
  const { t } = useTranslation('practice');
  const { day, member } = useFormats();
  // The practice's own title stands in place of the problem's.
  const { member: code, title = '', withdrawnAt, reason } = problem.problem;
  return (
    <Page title={t('tombstone.title')} width="text">
      <EmptyState
        title={title}
        text={
          typeof withdrawnAt === 'string' ? t('tombstone.when', { day: day(withdrawnAt) }) : t('tombstone.withdrawn')
        }
      >
        {typeof code === 'string' ? (
          <p className={classes.owner}>
            <MemberChip code={code} /> {member(code)}
          </p>
        ) : null}
        {typeof reason === 'string' ? (
          <p>
            <strong>{t('tombstone.reason')}</strong> {reason}
          </p>
        ) : null}
        <Link to="/">{t('tombstone.search')}</Link>
      </EmptyState>
    </Page>
  );
}
