import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type RegionalEntry, type RegionalPlanView, taskStatuses } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useRegionalStep } from '../api/regional';
import classes from '../components/plan.module.css';

/** Where the task stands in the region. */
export function RegionalReport({ regional, entry }: { regional: RegionalPlanView; entry: RegionalEntry }) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  const [status, setStatus] = useState<string>('in-progress');
  const [note, setNote] = useState('');
  const [occurrence, setOccurrence] = useState(entry.occurrences[0]?.name ?? '');
  const step = useRegionalStep(regional);
  return (
    <details>
      <summary>{t('report.title')}</summary>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          const body = { status, note, ...(entry.occurrences.length > 0 && { occurrence }) };
          step.mutate(
            { part: `entries/${encodeURIComponent(entry.id)}/reports`, body },
            { onSuccess: () => setNote('') },
          );
        }}
      >
        <div className={classes.fields}>
          <NativeSelect
            label={t('status')}
            value={status}
            data={taskStatuses
              .filter(({ code }) => code !== 'dropped')
              .map(({ code }) => ({ value: code, label: term(taskStatuses, code) }))}
            onChange={(event) => setStatus(event.currentTarget.value)}
          />
          {entry.occurrences.length > 0 ? (
            <NativeSelect
              label={t('report.year')}
              value={occurrence}
              data={entry.occurrences.map(({ name }) => name)}
              onChange={(event) => setOccurrence(event.currentTarget.value)}
            />
          ) : null}
        </div>
        <Textarea
          label={t('report.note')}
          autosize
          minRows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {step.error ? <ProblemNotice error={step.error} /> : null}
        <div>
          <Button type="submit" loading={step.isPending}>
            {t('report.send')}
          </Button>
        </div>
      </form>
    </details>
  );
}
