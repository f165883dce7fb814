import { type KeyScope, keyScopes } from '@digital-customs/contracts';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { ProblemNotice } from '@/components/problem-notice';
import { useMakeApiKey } from '../api/api-keys';
import { givable } from '../grant-rows';
import classes from './account.module.css';
import { NewKey } from './new-key';

const periods = [30, 90, 180, 365];

export function KeyForm() {
  const { t } = useTranslation('keys');
  const { grants } = useSession();
  const members = givable(grants).members ?? [];
  const make = useMakeApiKey();
  const form = useForm({
    initialValues: {
      member: members[0] ?? '',
      name: '',
      scopes: ['read-public'] as KeyScope[],
      days: String(periods[1]),
    },
    validate: {
      name: (name) => (name.trim() ? null : t('form.nameMissing')),
      scopes: (scopes) => (scopes.length > 0 ? null : t('form.scopeMissing')),
    },
  });
  const send = form.onSubmit(({ member, name, scopes, days }) =>
    make
      .mutateAsync({ member, name: name.trim(), scopes, days: Number(days) })
      .then(() => form.setFieldValue('name', ''))
      .catch(() => undefined),
  );
  return (
    <form noValidate className={classes.card} onSubmit={send}>
      <h2>{t('form.title')}</h2>
      {make.data ? <NewKey made={make.data} /> : null}
      {make.error ? <ProblemNotice error={make.error} /> : null}
      {members.length > 1 ? (
        <NativeSelect label={t('form.member')} data={members} {...form.getInputProps('member')} />
      ) : null}
      <TextInput
        label={t('form.name')}
        description={t('form.nameHelp')}
        autoComplete="off"
        maxLength={80}
        {...form.getInputProps('name')}
      />
      <Checkbox.Group label={t('form.scopes')} {...form.getInputProps('scopes')}>
        <div className={classes.checks}>
          {keyScopes.map(({ code }) => (
            <Checkbox key={code} value={code} label={t(`scope.${code}.name`)} description={t(`scope.${code}.help`)} />
          ))}
        </div>
      </Checkbox.Group>
      <NativeSelect
        label={t('form.days')}
        data={periods.map((days) => ({ value: String(days), label: t('form.period', { count: days }) }))}
        {...form.getInputProps('days')}
      />
      <Button type="submit" loading={make.isPending}>
        {t('form.go')}
      </Button>
    </form>
  );
}
