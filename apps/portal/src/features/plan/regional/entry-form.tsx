import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { RegionalEntry, RegionalPlanView, Timeline } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useRegionalStep } from '../api/regional';
import classes from '../components/plan.module.css';
import { TimelineFields } from '../components/timeline-fields';
import { useFieldErrors } from '../use-field-errors';

/** The region's own dates, who does it, and a note; or the task leaves the region's plan. */
export function EntryForm({ regional, entry }: { regional: RegionalPlanView; entry: RegionalEntry }) {
  const { t } = useTranslation('plan');
  const [timeline, setTimeline] = useState<Timeline | null>(entry.timeline);
  const [responsible, setResponsible] = useState(entry.responsible);
  const [note, setNote] = useState(entry.note);
  const step = useRegionalStep(regional);
  const { errorAt } = useFieldErrors(step.error);
  const part = `entries/${encodeURIComponent(entry.id)}`;
  return (
    <details>
      <summary>{t('regions.edit')}</summary>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate({ method: 'put', part, body: { timeline, responsible, note } });
        }}
      >
        {entry.own ? null : (
          <Checkbox
            label={t('regions.ownDates')}
            checked={timeline !== null}
            onChange={(event) =>
              setTimeline(event.currentTarget.checked ? { kind: 'by', month: entry.due ?? regional.to } : null)
            }
          />
        )}
        {timeline ? <TimelineFields value={timeline} onChange={setTimeline} error={errorAt('timeline')} /> : null}
        <TextInput
          label={t('regions.responsible')}
          maxLength={200}
          value={responsible}
          onChange={(event) => setResponsible(event.currentTarget.value)}
        />
        <Textarea
          label={t('regions.note')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {step.error ? <ProblemNotice error={step.error} /> : null}
        <div className={classes.steps}>
          <Button type="submit" loading={step.isPending}>
            {t('regions.save')}
          </Button>
          <button type="button" className={classes.plain} onClick={() => step.mutate({ method: 'delete', part })}>
            {t('regions.remove')}
          </button>
        </div>
      </form>
    </details>
  );
}
