import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useGrantLabel } from '@/components/use-grant-label';
import { useFormats } from '@/i18n/use-formats';
import { useInvitations, useTakeBack } from '../api/invitations';
import classes from './account.module.css';

/** Invitations that nobody has taken up yet. */
export function InvitationRows() {
  const { t } = useTranslation('account');
  const { day } = useFormats();
  const grantLabel = useGrantLabel();
  const { data, error, refetch } = useInvitations();
  const takeBack = useTakeBack();
  const open = data?.items.filter(({ acceptedAt }) => acceptedAt === null) ?? [];
  if (!error && open.length === 0) return null;
  return (
    <section className={classes.card}>
      <h2>{t('invitations.title')}</h2>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {takeBack.error ? <ProblemNotice error={takeBack.error} /> : null}
      <ul className={classes.rows}>
        {open.map((invitation) => (
          <li key={invitation.id}>
            <div>
              <strong>{invitation.name}</strong>
              <p className={classes.quiet}>
                {invitation.email} · {invitation.grants.map(grantLabel).join(', ')}
              </p>
              <p className={classes.quiet}>{t('invitations.until', { day: day(invitation.expiresAt) })}</p>
            </div>
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('invitations.takeBackOf', { name: invitation.name })}
              loading={takeBack.isPending && takeBack.variables === invitation.id}
              onClick={() => takeBack.mutate(invitation.id)}
            >
              {t('invitations.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
