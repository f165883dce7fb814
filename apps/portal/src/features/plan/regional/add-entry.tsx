import { Button, Textarea, TextInput } from '@mantine/core';
import type { PlanView, RegionalPlanView, Timeline } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useRegionalStep } from '../api/regional';
import classes from '../components/plan.module.css';
import { TimelineFields } from '../components/timeline-fields';
import { useFieldErrors } from '../use-field-errors';

/** A task of the region's own. */
export function AddEntry({ plan, regional }: { plan: PlanView; regional: RegionalPlanView }) {
  const { t } = useTranslation('plan');
  const [action, setAction] = useState('');
  const [responsible, setResponsible] = useState('');
  const [timeline, setTimeline] = useState<Timeline>({ kind: 'by', month: plan.to });
  const step = useRegionalStep(regional);
  const { errorAt, all } = useFieldErrors(step.error);
  return (
    <form
      className={classes.box}
      onSubmit={(event) => {
        event.preventDefault();
        const texts = { en: { action, output: '', standing: 'official' } };
        step.mutate(
          { part: 'entries', body: { texts, timeline, responsible } },
          { onSuccess: () => (setAction(''), setResponsible('')) },
        );
      }}
    >
      <h2>{t('regions.add')}</h2>
      <Textarea
        label={t('form.action', { language: t('form.en') })}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={action}
        error={errorAt('texts')}
        onChange={(event) => setAction(event.currentTarget.value)}
      />
      <TimelineFields value={timeline} onChange={setTimeline} error={errorAt('timeline')} />
      <TextInput
        label={t('regions.responsible')}
        maxLength={200}
        value={responsible}
        onChange={(event) => setResponsible(event.currentTarget.value)}
      />
      {step.error && all.length === 0 ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button type="submit" variant="default" loading={step.isPending}>
          {t('regions.addIt')}
        </Button>
      </div>
    </form>
  );
}
