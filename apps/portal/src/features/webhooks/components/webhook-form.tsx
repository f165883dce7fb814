import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemNotice } from '@/components/problem-notice';
import { useWebhookStep } from '../api/webhooks';
import { addressProblem } from '../address-problem';
import { Secret } from './secret';
import classes from './webhooks.module.css';

export function WebhookForm() {
  const { t } = useTranslation('webhooks');
  const make = useWebhookStep('make');
  const form = useForm({
    initialValues: { name: '', address: '' },
    validate: {
      name: (name) => (name.trim() ? null : t('form.nameMissing')),
      address: (address) => (/^https?:\/\/\S+$/i.test(address.trim()) ? null : t('address.form')),
    },
  });
  const send = form.onSubmit(({ name, address }) =>
    make
      .mutateAsync({ name: name.trim(), address: address.trim(), only: null })
      .then(() => form.reset())
      .catch((error: unknown) => {
        const wrong = addressProblem(error);
        if (wrong) form.setFieldError('address', t(`address.${wrong}`));
      }),
  );
  return (
    <form noValidate className={classes.card} onSubmit={send}>
      <h2>{t('form.title')}</h2>
      {make.data ? <Secret name={make.data.name} secret={make.data.secret} /> : null}
      {make.error && !isProblem(make.error, 'dissemination.webhook-address') ? (
        <ProblemNotice error={make.error} />
      ) : null}
      <TextInput
        label={t('form.name')}
        description={t('form.nameHelp')}
        autoComplete="off"
        maxLength={80}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('form.address')}
        description={t('form.addressHelp')}
        type="url"
        autoComplete="off"
        maxLength={500}
        {...form.getInputProps('address')}
      />
      <Button type="submit" loading={make.isPending}>
        {t('form.go')}
      </Button>
    </form>
  );
}
