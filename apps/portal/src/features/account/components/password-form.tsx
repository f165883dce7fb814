import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemNotice } from '@/components/problem-notice';
import { useChangePassword } from '../api/change-password';
import { passwordLength } from '../password-length';
import classes from './account.module.css';

export function PasswordForm() {
  const { t } = useTranslation('account');
  const change = useChangePassword();
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: {
      current: (value) => (value ? null : t('password.currentMissing')),
      next: (value) => (value.length >= passwordLength ? null : t('password.short', { count: passwordLength })),
    },
  });
  const wrong = isProblem(change.error, 'identity.wrong-credentials');
  const reveal = { 'aria-label': t('signIn.reveal'), tabIndex: 0, 'aria-hidden': false };
  return (
    <form
      noValidate
      className={classes.card}
      onSubmit={form.onSubmit((given) =>
        change.mutate(given, {
          onSuccess: () => form.reset(),
          onError: (error) => {
            if (isProblem(error, 'identity.wrong-credentials')) form.setFieldError('current', t('password.wrong'));
          },
        }),
      )}
    >
      <h2>{t('password.title')}</h2>
      {change.error && !wrong ? <ProblemNotice error={change.error} /> : null}
      <PasswordInput
        label={t('password.current')}
        autoComplete="current-password"
        maxLength={200}
        visibilityToggleButtonProps={reveal}
        {...form.getInputProps('current')}
      />
      <PasswordInput
        label={t('password.next')}
        description={t('password.help', { count: passwordLength })}
        autoComplete="new-password"
        maxLength={200}
        visibilityToggleButtonProps={reveal}
        {...form.getInputProps('next')}
      />
      <Button type="submit" variant="default" loading={change.isPending}>
        {t('password.go')}
      </Button>
      <p role="status">{change.isSuccess ? t('password.done') : null}</p>
    </form>
  );
}
