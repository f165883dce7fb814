import { Button, Checkbox, NumberInput } from '@mantine/core';
import type { Roadmap, RoadmapLimits } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import type { useRoadmapStep } from './roadmaps-api';
import classes from './way.module.css';

interface Props {
  roadmap: Roadmap;
  limits: RoadmapLimits;
  onChange: (limits: RoadmapLimits) => void;
  step: ReturnType<typeof useRoadmapStep>;
}

/** What if there were more to spend, or less? The service works it out anew; nothing is saved until it is kept. */
export function WhatIf({ roadmap, limits, onChange, step }: Props) {
  const { t } = useTranslation('way');
  const { number } = useFormats();
  const most = Math.max(100, 3 * roadmap.limits.budget, ...roadmap.actions.map(({ cost }) => 2 * cost));
  return (
    <section className={maturity.box} aria-labelledby="what-if">
      <h2 id="what-if">{t('plan.whatIf')}</h2>
      <div>
        <label htmlFor="budget">
          {t('plan.budget', { amount: number(limits.budget), currency: roadmap.currency })}
        </label>
        <input
          id="budget"
          type="range"
          className={classes.slider}
          min={0}
          max={most}
          step={Math.max(1, Math.round(most / 100))}
          value={limits.budget}
          onChange={(event) => onChange({ ...limits, budget: Number(event.currentTarget.value) })}
        />
      </div>
      <div className={classes.fields}>
        <NumberInput
          label={t('plan.capacity')}
          min={0}
          value={limits.capacity}
          onChange={(value) => onChange({ ...limits, capacity: Math.max(0, Number(value) || 0) })}
        />
        <Checkbox
          label={t('plan.carryOver')}
          checked={limits.carryOver}
          onChange={(event) => onChange({ ...limits, carryOver: event.currentTarget.checked })}
        />
        <Button loading={step.isPending} onClick={() => step.mutate({ step: 'keep', limits })}>
          {t('plan.keep')}
        </Button>
      </div>
      {step.error ? <ProblemNotice error={step.error} /> : null}
    </section>
  );
}
