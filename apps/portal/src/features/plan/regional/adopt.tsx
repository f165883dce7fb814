import { Button, NativeSelect } from '@mantine/core';
import type { PlanView, RegionalPlanView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useTasks } from '../api/plan';
import { useRegionalStep } from '../api/regional';
import classes from '../components/plan.module.css';
import { usePlanWords } from '../use-plan-words';

/** Takes a task, or all tasks of a topic, into the region's plan. */
export function Adopt({ plan, regional }: { plan: PlanView; regional: RegionalPlanView }) {
  const { t } = useTranslation('plan');
  const { inLanguage, text } = usePlanWords();
  const tasks = useTasks(plan.period, {});
  const [chosen, setChosen] = useState('');
  const step = useRegionalStep(regional);
  const left = new Set(regional.notAdopted);
  const topics = plan.sections.flatMap((section) => section.topics);
  const options = topics.flatMap(({ code, titles }) => {
    const ofTopic = tasks.data?.items.filter((task) => task.topic === code && left.has(task.code)) ?? [];
    if (ofTopic.length === 0) return [];
    return [
      { value: code, label: t('regions.wholeTopic', { code, title: inLanguage(titles) }) },
      ...ofTopic.map((task) => ({ value: task.code, label: `${task.code} ${text(task.texts).action}` })),
    ];
  });
  if (options.length === 0) return null;
  const isTopic = topics.some(({ code }) => code === chosen);
  return (
    <form
      className={classes.box}
      onSubmit={(event) => {
        event.preventDefault();
        const body = isTopic ? { topics: [chosen] } : { tasks: [chosen] };
        step.mutate({ part: 'adoptions', body }, { onSuccess: () => setChosen('') });
      }}
    >
      <h2>{t('regions.adopt')}</h2>
      <NativeSelect
        label={t('regions.what')}
        required
        value={chosen}
        data={[{ value: '', label: t('regions.choose') }, ...options]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button type="submit" loading={step.isPending} disabled={chosen === ''}>
          {t('regions.adoptIt')}
        </Button>
      </div>
    </form>
  );
}
