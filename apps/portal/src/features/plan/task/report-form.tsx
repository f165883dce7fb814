import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type PlanView, type TaskEvidence, taskStatuses, type TaskView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { usePlanStep } from '../api/part';
import classes from '../components/plan.module.css';
import { useFieldErrors } from '../use-field-errors';
import { EvidenceFields } from './evidence-fields';

/** Where the task stands, in the words of the secretary of a responsible body, with its evidence. */
export function ReportForm({ plan, task }: { plan: PlanView; task: TaskView }) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  const { grants } = useSession();
  const kept = grants.flatMap((grant) => (grant.role === 'body-secretary' ? (grant.bodies ?? []) : []));
  const bodies = task.bodies.filter((body) => kept.includes(body));
  const [body, setBody] = useState(bodies[0] ?? '');
  const [status, setStatus] = useState<string>('in-progress');
  const [note, setNote] = useState('');
  const [occurrence, setOccurrence] = useState(task.occurrences[0]?.name ?? '');
  const [evidence, setEvidence] = useState<TaskEvidence[]>([]);
  const step = usePlanStep(plan.period);
  const { errorAt, all } = useFieldErrors(step.error);
  return (
    <form
      className={classes.form}
      aria-labelledby="report"
      onSubmit={(event) => {
        event.preventDefault();
        const given = { body, status, note, evidence, ...(task.occurrences.length > 0 && { occurrence }) };
        step.mutate(
          { part: `tasks/${task.code}/reports`, body: given },
          { onSuccess: () => (setNote(''), setEvidence([])) },
        );
      }}
    >
      <h3 id="report">{t('report.title')}</h3>
      <div className={classes.fields}>
        <NativeSelect
          label={t('filter.body')}
          value={body}
          data={bodies}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('status')}
          value={status}
          data={taskStatuses
            .filter(({ code }) => code !== 'dropped')
            .map(({ code }) => ({ value: code, label: term(taskStatuses, code) }))}
          onChange={(event) => setStatus(event.currentTarget.value)}
        />
        {task.occurrences.length > 0 ? (
          <NativeSelect
            label={t('report.year')}
            value={occurrence}
            data={task.occurrences.map(({ name }) => name)}
            onChange={(event) => setOccurrence(event.currentTarget.value)}
          />
        ) : (
          <TextInput label={t('report.code')} value={task.code} readOnly />
        )}
      </div>
      <Textarea
        label={t('report.note')}
        autosize
        minRows={3}
        maxLength={4000}
        value={note}
        error={errorAt('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <EvidenceFields value={evidence} onChange={setEvidence} errorAt={errorAt} />
      {step.error && all.length === 0 ? <ProblemNotice error={step.error} /> : null}
      {step.isSuccess ? <p role="status">{t('report.done')}</p> : null}
      <div>
        <Button type="submit" loading={step.isPending}>
          {t('report.send')}
        </Button>
      </div>
    </form>
  );
}
