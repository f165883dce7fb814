import { Button, Textarea } from '@mantine/core';
import type { PlanView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { usePlanStep } from '../api/part';
import { DecisionFields, noDecision } from '../components/decision-fields';
import classes from '../components/plan.module.css';
import { useFieldErrors } from '../use-field-errors';

/** Lets a task be closed without evidence, by a decision and with its reason. */
export function WaiveForm({ plan, code }: { plan: PlanView; code: string }) {
  const { t } = useTranslation('plan');
  const [reason, setReason] = useState('');
  const [decision, setDecision] = useState(() => noDecision(plan));
  const step = usePlanStep(plan.period);
  const { errorAt, all } = useFieldErrors(step.error);
  return (
    <details>
      <summary>{t('waiver.title')}</summary>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate({ part: `tasks/${code}/waiver`, body: { reason, decision } });
        }}
      >
        <Textarea
          label={t('waiver.reason')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          error={errorAt('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DecisionFields
          plan={plan}
          value={decision}
          onChange={setDecision}
          errorAt={(path) => errorAt(`decision.${path}`)}
        />
        {step.error && all.length === 0 ? <ProblemNotice error={step.error} /> : null}
        <div>
          <Button type="submit" variant="default" loading={step.isPending}>
            {t('waiver.save')}
          </Button>
        </div>
      </form>
    </details>
  );
}
