import { Button, Textarea } from '@mantine/core';
import type { ProposalView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { usePlanStep } from '../api/part';
import classes from '../components/plan.module.css';

export function CommentForm({ proposal: { period, id } }: { proposal: ProposalView }) {
  const { t } = useTranslation('plan');
  const [text, setText] = useState('');
  const step = usePlanStep(period);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate({ part: `proposals/${id}/comments`, body: { text } }, { onSuccess: () => setText('') });
      }}
    >
      <Textarea
        label={t('proposal.yourComment')}
        required
        autosize
        minRows={2}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button type="submit" variant="default" loading={step.isPending}>
          {t('proposal.comment')}
        </Button>
      </div>
    </form>
  );
}
