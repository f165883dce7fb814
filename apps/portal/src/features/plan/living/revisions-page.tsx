import { Button, NativeSelect } from '@mantine/core';
import type { PlanRevisions, PlanView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { z } from 'zod';
import { useSession } from '@/api/use-session';
import { ProblemNotice } from '@/components/problem-notice';
import { usePlanPart, usePlanStep } from '../api/part';
import { DecisionLine } from '../components/decision-line';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { DraftSection } from './draft-section';

type Revisions = z.infer<typeof PlanRevisions>;

/** The revisions of the plan, each with the decision that made it current; the draft of the next; any two side by side. */
export function RevisionsPage() {
  const { t } = useTranslation('plan');
  const { period = '' } = useParams();
  const { data, error, refetch } = usePlanPart<Revisions>(period, 'revisions');
  return (
    <PlanFrame title={t('nav.revisions')} error={error} ready={data !== undefined} onRetry={() => void refetch()}>
      {(plan) => (data ? <Shown plan={plan} revisions={data} /> : null)}
    </PlanFrame>
  );
}

function Shown({ plan, revisions }: { plan: PlanView; revisions: Revisions }) {
  const { t } = useTranslation('plan');
  const { can } = useSession();
  const draft = usePlanStep(plan.period);
  const items = [...revisions.items].sort((one, other) => other.number - one.number);
  return (
    <div className={classes.stack}>
      <p className={classes.note}>{t('revisions.lead')}</p>
      {revisions.draft ? <DraftSection plan={plan} number={revisions.draft.number} /> : null}
      {!revisions.draft && can('plan-revision.draft') ? (
        <div className={classes.form}>
          <div>
            <Button
              variant="default"
              loading={draft.isPending}
              onClick={() => draft.mutate({ part: 'revisions', body: {} })}
            >
              {t('revisions.draft')}
            </Button>
          </div>
          {draft.error ? <ProblemNotice error={draft.error} /> : null}
        </div>
      ) : null}
      {items.length > 1 ? <Compare period={plan.period} numbers={items.map(({ number }) => number)} /> : null}
      <ul className={classes.list}>
        {items.map(({ number, changes, endorsement }) => (
          <li key={number} className={classes.box}>
            <div className={classes.line}>
              <h2>
                {t('revisions.number', { number })}
                {number === plan.current ? ` · ${t('revisions.current')}` : ''}
              </h2>
              {number > 1 ? (
                <Link to={`/work-plans/${plan.period}/revisions/${number - 1}/${number}`}>{t('revisions.what')}</Link>
              ) : null}
            </div>
            <p>
              <DecisionLine decision={endorsement} />
            </p>
            <p className={classes.quiet}>{t('revisions.changes', { count: changes })}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Compare({ period, numbers }: { period: string; numbers: number[] }) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const [from, setFrom] = useState(String(numbers.at(-1)));
  const [to, setTo] = useState(String(numbers[0]));
  const select = (label: string, value: string, set: (value: string) => void) => (
    <NativeSelect
      label={label}
      value={value}
      data={numbers.map(String)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <form
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(`/work-plans/${period}/revisions/${from}/${to}`);
      }}
    >
      {select(t('revisions.from'), from, setFrom)}
      {select(t('revisions.to'), to, setTo)}
      <div>
        <Button type="submit" variant="default">
          {t('revisions.compare')}
        </Button>
      </div>
    </form>
  );
}
