import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { approve } from '../api/innovations';
import classes from './innovations.module.css';

/** The approver lets it go to the Research Unit, or gives it back. */
export function NationalDecision({ id }: { id: string }) {
  const { t } = useTranslation('innovations');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const take = async (decision: 'approve' | 'return') => {
    setProblem(undefined);
    try {
      await approve(id, decision, reason.trim() || undefined);
      await queries.invalidateQueries();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <section className={classes.decision} aria-label={t('national.title')}>
      <h2>{t('national.title')}</h2>
      {problem ? <ProblemNotice error={problem} /> : null}
      <TextInput
        label={t('reason')}
        description={t('national.help')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button variant="default" disabled={!reason.trim()} onClick={() => void take('return')}>
          {t('national.return')}
        </Button>
        <Button onClick={() => void take('approve')}>{t('national.approve')}</Button>
      </div>
    </section>
  );
}
