import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ProblemNotice } from '@/components/problem-notice';
import { useModelStep } from '../api/versions';
import classes from '../components/maturity.module.css';

/** Some words for a version of the model: a comment on a subject, or an answer to one. */
export function SayForm(props: { part: string; subject?: string; label: string; action: string }) {
  const { part, subject, label, action } = props;
  const [text, setText] = useState('');
  const step = useModelStep();
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const body = subject === undefined ? { text } : { subject, text };
        step.mutate({ part, body }, { onSuccess: () => setText('') });
      }}
    >
      <Textarea
        label={label}
        required
        autosize
        minRows={2}
        maxLength={4_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button type="submit" variant="default" loading={step.isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
}
