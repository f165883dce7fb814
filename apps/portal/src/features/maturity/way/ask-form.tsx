import { Button, Textarea } from '@mantine/core';
import type { NewQuestion } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useQuestionStep } from './questions-api';
import maturity from '../components/maturity.module.css';

/** Asks another Member about what it does; the message is relayed, and no person is named. */
export function AskForm({ from, to, segment, practice }: Omit<NewQuestion, 'text'>) {
  const { t } = useTranslation('way');
  const { member } = useFormats();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const step = useQuestionStep();
  if (step.isSuccess)
    return (
      <p role="status">
        {t('ask.sent')} <Link to="/maturity/questions">{t('ask.toQuestions')}</Link>
      </p>
    );
  if (!open)
    return (
      <div>
        <button type="button" className={maturity.plain} onClick={() => setOpen(true)}>
          {t('ask.open', { member: member(to) })}
        </button>
      </div>
    );
  const send = () => step.mutate({ step: 'ask', question: { from, to, segment, practice, text } });
  return (
    <div className={maturity.box}>
      <Textarea
        label={t('ask.label', { member: member(to) })}
        description={t('ask.help')}
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button onClick={send} loading={step.isPending} disabled={text.trim() === ''}>
          {t('ask.send')}
        </Button>
      </div>
      {step.error ? <ProblemNotice error={step.error} /> : null}
    </div>
  );
}
