import { Button, NumberInput } from '@mantine/core';
import type { Roadmap, RoadmapWeights } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import maturity from '../components/maturity.module.css';
import type { useRoadmapStep } from './roadmaps-api';
import classes from './way.module.css';

const names = ['priority', 'followers', 'effort', 'cost'] as const satisfies (keyof RoadmapWeights)[];

/** What comes first among actions that could start. Changed weights place everything anew. */
export function WeightFields({ roadmap, step }: { roadmap: Roadmap; step: ReturnType<typeof useRoadmapStep> }) {
  const { t } = useTranslation('way');
  const [weights, setWeights] = useState(roadmap.weights);
  const { title, quarters, currency, actions } = roadmap;
  const isChanged = names.some((name) => weights[name] !== roadmap.weights[name]);
  return (
    <section className={maturity.box} aria-labelledby="weights">
      <h2 id="weights">{t('weights.title')}</h2>
      <p className={maturity.quiet}>{t('weights.lead')}</p>
      <div className={classes.fields}>
        {names.map((name) => (
          <NumberInput
            key={name}
            label={t(`weights.${name}`)}
            min={0}
            max={10}
            clampBehavior="strict"
            value={weights[name]}
            onChange={(value) => setWeights({ ...weights, [name]: Number(value) || 0 })}
          />
        ))}
        <Button
          variant="default"
          disabled={!isChanged}
          loading={step.isPending}
          onClick={() => step.mutate({ step: 'edit', change: { title, quarters, currency, actions, weights } })}
        >
          {t('weights.apply')}
        </Button>
      </div>
      {step.error ? <ProblemNotice error={step.error} /> : null}
    </section>
  );
}
