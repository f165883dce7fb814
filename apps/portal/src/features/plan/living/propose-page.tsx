import { Button, NativeSelect, Textarea } from '@mantine/core';
import {
  type NewProposal,
  type PlanChange,
  planChangeKinds,
  type PlanView,
  proposalOrigins,
  type ProposalView,
  type TaskView,
} from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { usePlanPart, usePlanStep } from '../api/part';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { useFieldErrors } from '../use-field-errors';
import { ChangeFields } from './change-fields';
import { firstChange, ofTask } from './first-change';

export const ProposePage = () => (
  <RequirePerson>
    <Propose />
  </RequirePerson>
);

/** Proposes a change: to the task that the address names, or something new. */
function Propose() {
  const { t } = useTranslation('plan');
  const { period = '' } = useParams();
  const [query] = useSearchParams();
  const code = query.get('task') ?? '';
  const task = usePlanPart<TaskView>(period, `tasks/${encodeURIComponent(code)}`, {}, code !== '');
  return (
    <PlanFrame
      title={code ? t('proposal.makeFor', { code }) : t('proposal.make')}
      above={<Link to={`/work-plans/${period}/proposals`}>{t('nav.proposals')}</Link>}
      error={task.error}
      ready={code === '' || task.data !== undefined}
      onRetry={() => void task.refetch()}
    >
      {(plan) => <ProposalForm plan={plan} task={task.data} topic={query.get('topic')} />}
    </PlanFrame>
  );
}

function ProposalForm({ plan, task, topic }: { plan: PlanView; task: TaskView | undefined; topic: string | null }) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  const navigate = useNavigate();
  const kinds = planChangeKinds.filter((kind) => ofTask(kind) === (task !== undefined));
  const [change, setChange] = useState<PlanChange>(() => firstChange(kinds[0]!, plan, task, topic));
  const [reason, setReason] = useState('');
  const [origin, setOrigin] = useState<NewProposal['origin']>('opportunity');
  const step = usePlanStep<ProposalView>(plan.period);
  const { errorAt, all } = useFieldErrors(step.error);
  if (task?.ended) return <EmptyState text={t('ended')} />;
  return (
    <form
      className={classes.box}
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate(
          { part: 'proposals', body: { change, base: plan.revision, reason, origin } },
          { onSuccess: ({ id }) => void navigate(`/work-plans/${plan.period}/proposals/${id}`) },
        );
      }}
    >
      <div className={classes.fields}>
        <NativeSelect
          label={t('form.kind')}
          value={change.kind}
          data={kinds.map((kind) => ({ value: kind, label: t(`form.kinds.${kind}`) }))}
          onChange={(event) =>
            setChange(firstChange(event.currentTarget.value as PlanChange['kind'], plan, task, topic))
          }
        />
        <NativeSelect
          label={t('form.origin')}
          value={origin}
          data={proposalOrigins.map(({ code }) => ({ value: code, label: term(proposalOrigins, code) }))}
          onChange={(event) => setOrigin(event.currentTarget.value as NewProposal['origin'])}
        />
      </div>
      <ChangeFields
        key={change.kind}
        plan={plan}
        change={change}
        onChange={setChange}
        errorAt={(path) => errorAt(`change.${path}`)}
      />
      <Textarea
        label={t('form.reason')}
        description={t('form.reasonHint')}
        required
        autosize
        minRows={3}
        maxLength={4000}
        value={reason}
        error={errorAt('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {step.error && all.length === 0 ? <ProblemNotice error={step.error} /> : null}
      {all.length > 0 ? (
        <ul role="alert">
          {all.map(({ path, text }) => (
            <li key={path}>{text}</li>
          ))}
        </ul>
      ) : null}
      <div>
        <Button type="submit" loading={step.isPending}>
          {t('proposal.send')}
        </Button>
      </div>
    </form>
  );
}
