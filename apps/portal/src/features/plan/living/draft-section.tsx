import { Button } from '@mantine/core';
import type { PlanView, RevisionDifference } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { ProblemNotice } from '@/components/problem-notice';
import { usePlanPart, usePlanStep } from '../api/part';
import { DecisionFields, noDecision } from '../components/decision-fields';
import classes from '../components/plan.module.css';
import { useFieldErrors } from '../use-field-errors';
import { DifferenceList } from './difference-list';

/** The revision that is being drafted: what it would change, and its endorsement, which makes it current. */
export function DraftSection({ plan, number }: { plan: PlanView; number: number }) {
  const { t } = useTranslation('plan');
  const { can } = useSession();
  const { data, error } = usePlanPart<{ difference: RevisionDifference }>(plan.period, 'draft', {}, can('plan-revision.draft')); // prettier-ignore
  const step = usePlanStep(plan.period);
  const { errorAt, all } = useFieldErrors(step.error);
  const [decision, setDecision] = useState(() => noDecision(plan));
  return (
    <section className={classes.box} aria-labelledby="draft">
      <h2 id="draft">{t('revisions.draftTitle', { number })}</h2>
      <p>{t('revisions.draftLead')}</p>
      {error ? <ProblemNotice error={error} /> : null}
      {data ? <DifferenceList period={plan.period} items={data.difference.items} /> : null}
      {can('plan-revision.endorse') ? (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            step.mutate({ part: 'draft/endorsement', body: decision });
          }}
        >
          <h3>{t('revisions.endorse')}</h3>
          <DecisionFields plan={plan} value={decision} onChange={setDecision} errorAt={errorAt} />
          {step.error && all.length === 0 ? <ProblemNotice error={step.error} /> : null}
          <div className={classes.steps}>
            <Button type="submit" loading={step.isPending}>
              {t('revisions.makeCurrent')}
            </Button>
          </div>
        </form>
      ) : null}
      {can('plan-revision.draft') ? (
        <div>
          <button
            type="button"
            className={classes.plain}
            onClick={() => step.mutate({ method: 'delete', part: 'draft' })}
          >
            {t('revisions.giveUp')}
          </button>
        </div>
      ) : null}
    </section>
  );
}
