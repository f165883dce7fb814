import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useGrantLabel } from '@/components/use-grant-label';
import { useFormats } from '@/i18n/use-formats';
import { useAcceptInvitation, useInvitation } from './api/accept-invitation';
import classes from './components/account.module.css';
import { passwordLength } from './password-length';

export function InvitationPage() {
  const { t } = useTranslation('account');
  const { secret = '' } = useParams();
  const { day } = useFormats();
  const grantLabel = useGrantLabel();
  const navigate = useNavigate();
  const { data, error, refetch } = useInvitation(secret);
  const accept = useAcceptInvitation(secret);
  const form = useForm({
    initialValues: { password: '' },
    validate: {
      password: (value) => (value.length >= passwordLength ? null : t('password.short', { count: passwordLength })),
    },
  });
  if (isProblem(error ?? accept.error, 'identity.invitation-invalid', 'platform.not-found'))
    return (
      <Page title={t('invitation.invalid')} width="text">
        <EmptyState text={t('invitation.invalidText')}>
          <Link to="/sign-in">{t('signIn.title')}</Link>
        </EmptyState>
      </Page>
    );
  if (error)
    return (
      <Page title={t('invitation.title')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  return (
    <Page title={t('invitation.title')} above={data.email} width="text">
      <form
        noValidate
        className={classes.card}
        onSubmit={form.onSubmit(({ password }) => accept.mutate(password, { onSuccess: () => void navigate('/') }))}
      >
        <p>{t('invitation.welcome', { name: data.name, by: data.invitedBy })}</p>
        <ul className={classes.plain}>
          {data.grants.map((grant) => (
            <li key={grantLabel(grant)}>{grantLabel(grant)}</li>
          ))}
        </ul>
        {accept.error ? <ProblemNotice error={accept.error} /> : null}
        <input type="hidden" autoComplete="username" value={data.email} />
        <PasswordInput
          label={t('invitation.password')}
          description={t('password.help', { count: passwordLength })}
          autoComplete="new-password"
          maxLength={200}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.reveal'), tabIndex: 0, 'aria-hidden': false }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={accept.isPending}>
          {t('invitation.go')}
        </Button>
        <p className={classes.quiet}>{t('invitation.until', { day: day(data.expiresAt) })}</p>
      </form>
    </Page>
  );
}
