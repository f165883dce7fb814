import { NativeSelect } from '@mantine/core';
import { type PlanView, taskStatuses, timelineKinds } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { TaskFilter } from '../api/plan';
import { usePlanWords } from '../use-plan-words';
import classes from './plan.module.css';

interface Props {
  plan: PlanView;
  filter: TaskFilter;
  onChange: (name: keyof TaskFilter, value: string) => void;
}

/** Narrows the plan to a body, a goal, a status or a kind of timeline. */
export function PlanFilters({ plan, filter, onChange }: Props) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  const { inLanguage } = usePlanWords();
  const choices: Record<keyof TaskFilter, { value: string; label: string }[]> = {
    topic: plan.sections
      .flatMap(({ topics }) => topics)
      .map(({ code, number, titles }) => ({ value: code, label: `${number}. ${inLanguage(titles)}` })),
    body: plan.bodies.map(({ code, titles }) => ({ value: code, label: `${code} · ${inLanguage(titles)}` })),
    goal: plan.goals.map(({ code, titles }) => ({ value: code, label: `${code} · ${inLanguage(titles)}` })),
    status: taskStatuses.map(({ code }) => ({ value: code, label: term(taskStatuses, code) })),
    timeline: timelineKinds.map(({ code }) => ({ value: code, label: term(timelineKinds, code) })),
  };
  return (
    <div className={classes.filters}>
      {(Object.keys(choices) as (keyof TaskFilter)[]).map((name) => (
        <NativeSelect
          key={name}
          label={t(`filter.${name}`)}
          value={filter[name] ?? ''}
          data={[{ value: '', label: t('filter.all') }, ...choices[name]]}
          onChange={(event) => onChange(name, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}
