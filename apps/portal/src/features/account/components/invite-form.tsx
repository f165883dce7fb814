import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { useSession } from '@/api/use-session';
import { ProblemNotice } from '@/components/problem-notice';
import { useInvite } from '../api/invitations';
import { givable, newRow, toGrant } from '../grant-rows';
import classes from './account.module.css';
import { GrantEditor } from './grant-editor';
import { InvitationLink } from './invitation-link';

export function InviteForm() {
  const { t } = useTranslation('account');
  const { grants } = useSession();
  const may = givable(grants);
  const [rows, setRows] = useState([newRow(may)]);
  const [grantError, setGrantError] = useState<string>();
  const invite = useInvite();
  const form = useForm({
    initialValues: { name: '', email: '' },
    validate: {
      name: (name) => (name.trim() ? null : t('invite.nameMissing')),
      email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('signIn.emailMissing')),
    },
  });
  const send = form.onSubmit(({ name, email }) => {
    const chosen = rows.map(toGrant).filter((grant) => grant !== null);
    const wrong = chosen.length < rows.length || chosen.length === 0;
    setGrantError(wrong ? t('grants.incomplete') : undefined);
    if (wrong) return;
    invite.mutate(
      { name: name.trim(), email: email.trim(), grants: chosen },
      {
        onSuccess: () => {
          form.reset();
          setRows([newRow(may)]);
        },
        onError: (error) => {
          if (isProblem(error, 'identity.person-exists')) form.setFieldError('email', t('invite.exists'));
        },
      },
    );
  });
  return (
    <form noValidate className={classes.card} onSubmit={send}>
      <h2>{t('invite.title')}</h2>
      {invite.data ? <InvitationLink invitation={invite.data} /> : null}
      {invite.error && !isProblem(invite.error, 'identity.person-exists') ? (
        <ProblemNotice error={invite.error} />
      ) : null}
      <TextInput label={t('invite.name')} autoComplete="off" maxLength={120} {...form.getInputProps('name')} />
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="off"
        maxLength={254}
        {...form.getInputProps('email')}
      />
      <GrantEditor rows={rows} givable={may} error={grantError} onChange={setRows} />
      <Button type="submit" loading={invite.isPending}>
        {t('invite.go')}
      </Button>
    </form>
  );
}
