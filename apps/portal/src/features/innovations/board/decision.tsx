import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { innovationQuery } from '@/api/innovation';
import { decide, likeQuery, mergeInnovation } from '../api/innovations';
import classes from './board.module.css';

type Step = 'publish' | 'return' | 'decline' | 'merge';

/** The decision, with what there is already that says the same. */
export function Decision({ id, onDecided }: { id: string; onDecided: (step: Step) => void }) {
  const { t } = useTranslation('innovations');
  const queries = useQueryClient();
  const { data } = useQuery(innovationQuery(id));
  const content = data?.revision?.content;
  const { data: like } = useQuery({ ...likeQuery(id, content!), enabled: content !== undefined });
  const [reason, setReason] = useState('');
  const [into, setInto] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const take = async (step: Step, work: () => Promise<unknown>) => {
    setProblem(undefined);
    try {
      await work();
      await queries.invalidateQueries();
      onDecided(step);
    } catch (error) {
      setProblem(error);
    }
  };
  const because = reason.trim();
  return (
    <div className={classes.decision}>
      <h3>{t('board.duplicates')}</h3>
      {like?.items.length === 0 ? <p className={classes.quiet}>{t('board.noDuplicates')}</p> : null}
      <ul>
        {like?.items.map((hit) => (
          <li key={hit.id}>
            <Link to={`/innovations/${encodeURIComponent(hit.id)}`} lang={hit.language} dir="auto">
              {hit.title.text}
            </Link>
          </li>
        ))}
      </ul>
      {problem ? <ProblemNotice error={problem} /> : null}
      <TextInput
        size="xs"
        label={t('reason')}
        description={t('board.reasonHelp')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {like && like.items.length > 0 ? (
        <NativeSelect
          size="xs"
          label={t('board.mergeInto')}
          value={into}
          data={[
            { value: '', label: t('board.chooseInnovation') },
            ...like.items.map((hit) => ({ value: hit.id, label: hit.title.text })),
          ]}
          onChange={(event) => setInto(event.currentTarget.value)}
        />
      ) : null}
      <div className={classes.buttons}>
        <Button size="xs" onClick={() => void take('publish', () => decide(id, { decision: 'publish' }))}>
          {t('board.publish')}
        </Button>
        {(['return', 'decline'] as const).map((decision) => (
          <Button
            key={decision}
            size="xs"
            variant="default"
            disabled={!because}
            onClick={() => void take(decision, () => decide(id, { decision, reason: because }))}
          >
            {t(`board.${decision}`)}
          </Button>
        ))}
        {into ? (
          <Button
            size="xs"
            variant="default"
            disabled={!because}
            onClick={() => void take('merge', () => mergeInnovation(id, into, because))}
          >
            {t('board.merge')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
