import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice';
import { Sheet } from './sheet';

interface Props {
  title: string;
  open: boolean;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onWithdraw: (reason: string) => void;
}

/** Takes something back that was published, with the reason that its address shows from then on. */
export function WithdrawDialog({ title, open, busy, error, onClose, onWithdraw }: Props) {
  const { t } = useTranslation('parts');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) onWithdraw(reason.trim());
    else setMissing(true);
  };
  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('withdraw.keep')}
          </Button>
          <Button type="submit" form={form} color="alarm" loading={busy}>
            {t('withdraw.confirm')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={onSubmit} noValidate>
        <p>{t('withdraw.text')}</p>
        <Textarea
          mt="md"
          label={t('withdraw.reason')}
          description={t('withdraw.help')}
          required
          rows={4}
          maxLength={4000}
          value={reason}
          error={missing && !reason.trim() ? t('withdraw.missing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error ? <ProblemNotice error={error} /> : null}
      </form>
    </Sheet>
  );
}
