import { Button, Textarea } from '@mantine/core';
import type { ReuseView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReuseStep } from '@/api/reuse';
import { useFormats } from '@/i18n/use-formats';
import classes from '../register.module.css';
import { ProblemNotice } from '../problem-notice';
import { StatementBar } from '../statement-bar';
import { ReuseForm } from './reuse-form';
import { SaidReuse } from './said-reuse';

/** What the reader's own Member says: what waits, what stands, and the steps that this person may take. */
export function OwnReuse({ reuse }: { reuse: ReuseView }) {
  const { t } = useTranslation('reuse');
  const { member } = useFormats();
  const [open, setOpen] = useState<'form' | 'withdrawal' | null>(null);
  const [reason, setReason] = useState('');
  const step = useReuseStep(reuse);
  const isBegun = reuse.standing !== null || reuse.proposed !== null;
  return (
    <div className={classes.form}>
      <StatementBar
        statement={reuse}
        show={(content) => <SaidReuse content={content} whole />}
        error={open ? null : step.error}
        busy={step.isPending}
        onDecide={(decide) => step.mutate({ decide })}
      />
      {open === 'form' ? (
        <ReuseForm key={reuse.version} reuse={reuse} onDone={() => setOpen(null)} />
      ) : open === 'withdrawal' ? (
        <div className={classes.form}>
          <Textarea
            label={t('withdraw.reason')}
            description={t('withdraw.help')}
            autosize
            minRows={2}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {step.error ? <ProblemNotice error={step.error} /> : null}
          <div className={classes.links}>
            <Button
              color="alarm"
              loading={step.isPending}
              disabled={reason.trim() === ''}
              onClick={() => step.mutate({ withdraw: reason.trim() }, { onSuccess: () => setOpen(null) })}
            >
              {t('withdraw.confirm')}
            </Button>
            <Button variant="default" onClick={() => setOpen(null)}>
              {t('form.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={classes.links}>
          <Button variant="default" onClick={() => setOpen('form')}>
            {t(isBegun ? 'change' : 'state', { member: member(reuse.member) })}
          </Button>
          {reuse.may.includes('withdraw') ? (
            <Button variant="default" onClick={() => setOpen('withdrawal')}>
              {t('withdraw.open')}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
