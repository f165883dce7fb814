import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { useStep } from '../api/decide';
import type { Kind } from '../api/queue';
import type { Remarks } from '../use-remarks';
import classes from './queues.module.css';

interface Props {
  kind: Kind;
  id: string;
  remarks: Remarks;
}

/** The approver lets it go to the Research Unit, or gives it back to its writer. */
export function NationalDecision({ kind, id, remarks }: Props) {
  const { t } = useTranslation('queues');
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const step = useStep(kind, id);
  const decide = (decision: 'approve' | 'return') =>
    step.mutate(
      {
        step: 'approval',
        body: {
          decision,
          comments: decision === 'return' ? remarks.comments : [],
          ...(reason.trim() && { reason: reason.trim() }),
        },
      },
      {
        onSuccess: () => {
          remarks.clear();
          void navigate('/work');
        },
      },
    );
  return (
    <div className={classes.card}>
      <h2>{t('national.title')}</h2>
      <p>{t('national.text')}</p>
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <Textarea
        label={t('reason')}
        description={t('reasonHelp')}
        autosize
        minRows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {remarks.comments.length ? <p>{t('remarks', { count: remarks.comments.length })}</p> : null}
      <div className={classes.buttons}>
        <Button loading={step.isPending} onClick={() => decide('approve')}>
          {t('national.approve')}
        </Button>
        <Button
          variant="default"
          loading={step.isPending}
          disabled={!reason.trim() && remarks.comments.length === 0}
          onClick={() => decide('return')}
        >
          {t('national.return')}
        </Button>
      </div>
    </div>
  );
}
