import { Button, NativeSelect, Textarea } from '@mantine/core';
import { opinionPositions, type ProposalView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { ProblemNotice } from '@/components/problem-notice';
import { usePlanStep } from '../api/part';
import classes from '../components/plan.module.css';

/** The opinion of a body that the reader keeps and that the proposal concerns. Given again, it takes the former's place. */
export function OpinionForm({ proposal: { period, id, concerned } }: { proposal: ProposalView }) {
  const { t } = useTranslation('plan');
  const { grants } = useSession();
  const kept = grants.flatMap((grant) => (grant.role === 'body-secretary' ? (grant.bodies ?? []) : []));
  const bodies = concerned.filter((body) => kept.includes(body));
  const [body, setBody] = useState(bodies[0] ?? '');
  const [position, setPosition] = useState<string>('support');
  const [note, setNote] = useState('');
  const step = usePlanStep(period);
  if (bodies.length === 0) return null;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate({ part: `proposals/${id}/opinions`, body: { body, position, note } });
      }}
    >
      <h3>{t('proposal.yourOpinion')}</h3>
      <div className={classes.fields}>
        <NativeSelect
          label={t('filter.body')}
          value={body}
          data={bodies}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('proposal.position')}
          value={position}
          data={opinionPositions.map((one) => ({ value: one, label: t(`proposal.positions.${one}`) }))}
          onChange={(event) => setPosition(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label={t('proposal.note')}
        autosize
        minRows={2}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button type="submit" loading={step.isPending}>
          {t('proposal.giveOpinion')}
        </Button>
      </div>
    </form>
  );
}
