import { Button, TextInput } from '@mantine/core';
import type { CallView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { useCallStep } from '../api/calls';

/** Ends a call before its last day, with a word on why. */
export function CloseCall({ call }: { call: CallView }) {
  const { t } = useTranslation('calls');
  const [note, setNote] = useState('');
  const step = useCallStep();
  return (
    <form
      className={classes.box}
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate({ close: note, of: call });
      }}
    >
      <TextInput
        label={t('close.note')}
        description={t('close.help')}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button type="submit" variant="default" loading={step.isPending}>
          {t('close.now')}
        </Button>
      </div>
    </form>
  );
}
