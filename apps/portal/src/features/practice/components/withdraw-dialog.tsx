import type { PracticeView } from '@digital-customs/contracts';
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { Sheet } from '@/components/sheet';
import { useWithdrawPractice } from '../api/withdraw-practice';

interface Props {
  practice: PracticeView;
  open: boolean;
  onClose: () => void;
}

export function WithdrawDialog({ practice, open, onClose }: Props) {
  const { t } = useTranslation('practice');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const withdraw = useWithdrawPractice(practice.id);
  const form = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) withdraw.mutate(reason.trim(), { onSuccess: onClose });
    else setMissing(true);
  };
  return (
    <Sheet
      open={open}
      title={t('withdraw.title')}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('withdraw.keep')}
          </Button>
          <Button type="submit" form={form} color="alarm" loading={withdraw.isPending}>
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
        {withdraw.error ? <ProblemNotice error={withdraw.error} /> : null}
      </form>
    </Sheet>
  );
}
