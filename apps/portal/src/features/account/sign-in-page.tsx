import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { sessionQuery } from '@/api/use-session';
import { Page } from '@/components/page';
import { useSignIn } from './api/sign-in';
import classes from './components/account.module.css';
import { SignInProblem } from './components/sign-in-problem';
import { SingleSignOn } from './components/single-sign-on';
import { returnAddress } from './return-address';

export function SignInPage() {
  const { t } = useTranslation('account');
  const [query] = useSearchParams();
  // Asked anew: the session that the page remembers may have ended, and that is why the reader comes here.
  const { data: session, isFetching } = useQuery({ ...sessionQuery, refetchOnMount: 'always' });
  const signIn = useSignIn();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('signIn.emailMissing')),
      password: (password) => (password ? null : t('signIn.passwordMissing')),
    },
  });
  const to = returnAddress(query.get('to'));
  if (session?.person && !isFetching) return <Navigate to={to} replace />;
  return (
    <Page title={t('signIn.title')} width="text">
      <form
        noValidate
        className={classes.card}
        onSubmit={form.onSubmit(({ email, password }) => signIn.mutate({ email: email.trim(), password }))}
      >
        {to === '/' ? null : <p>{t('signIn.comeBack')}</p>}
        <SingleSignOn to={to} problem={query.get('problem')} />
        {signIn.error ? <SignInProblem error={signIn.error} /> : null}
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          maxLength={254}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          maxLength={200}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.reveal'), tabIndex: 0, 'aria-hidden': false }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.go')}
        </Button>
        <p className={classes.quiet}>{t('signIn.help')}</p>
      </form>
    </Page>
  );
}
