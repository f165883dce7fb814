import { Button, NativeSelect, Textarea } from '@mantine/core';
import type { PlanView, ProposalView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { usePlanStep } from '../api/part';
import { DecisionFields, noDecision } from '../components/decision-fields';
import classes from '../components/plan.module.css';
import { useFieldErrors } from '../use-field-errors';
import { ChangeFields } from './change-fields';

const outcomes = ['accept', 'amend', 'decline'] as const;

/** The decision on a proposal: what, by whom, where it is written down; an amendment states the change anew. */
export function DecideForm({ plan, proposal }: { plan: PlanView; proposal: ProposalView }) {
  const { t } = useTranslation('plan');
  const { period, id } = proposal;
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('accept');
  const [change, setChange] = useState(proposal.change);
  const [reason, setReason] = useState('');
  const [decision, setDecision] = useState(() => noDecision(plan));
  const step = usePlanStep(period);
  const { errorAt, all } = useFieldErrors(step.error);
  return (
    <form
      className={classes.box}
      aria-labelledby="decide"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { outcome, reason, decision, ...(outcome === 'amend' && { change }) };
        step.mutate({ part: `proposals/${id}/decision`, body });
      }}
    >
      <h2 id="decide">{t('proposal.decide')}</h2>
      <NativeSelect
        label={t('proposal.outcome')}
        value={outcome}
        data={outcomes.map((one) => ({ value: one, label: t(`proposal.outcomes.${one}`) }))}
        onChange={(event) => setOutcome(event.currentTarget.value as typeof outcome)}
      />
      {outcome === 'amend' ? (
        <ChangeFields plan={plan} change={change} onChange={setChange} errorAt={(path) => errorAt(`change.${path}`)} />
      ) : null}
      <DecisionFields
        plan={plan}
        value={decision}
        onChange={setDecision}
        errorAt={(path) => errorAt(`decision.${path}`)}
      />
      <Textarea
        label={t('proposal.reasonOfDecision')}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {step.error && all.length === 0 ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button type="submit" loading={step.isPending}>
          {t('proposal.record')}
        </Button>
      </div>
    </form>
  );
}
