import { Button } from '@mantine/core';
import type { PracticeView } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/api/client';
import { ProblemNotice } from '../problem-notice';
import classes from './record.module.css';

interface Props {
  kind: 'practices' | 'innovations';
  record: Pick<PracticeView, 'id' | 'stale' | 'edition' | 'confirmedAt' | 'may'>;
}

/** That nobody has confirmed it for two years; to its own people also that nobody ever has, and what can be done. */
export function StaleNote({ kind, record: { id, stale, edition, confirmedAt, may } }: Props) {
  const { t } = useTranslation('practice');
  const queries = useQueryClient();
  const params = { path: { id } };
  const confirm = useMutation({
    mutationFn: () =>
      kind === 'practices'
        ? answer<unknown>(api.POST('/api/practices/{id}/confirmation', { params }))
        : answer<unknown>(api.POST('/api/innovations/{id}/confirmation', { params })),
    onSuccess: async (view) => {
      queries.setQueryData([kind === 'practices' ? 'practice' : 'innovation', id], view);
      await queries.invalidateQueries({ queryKey: ['queue'] });
    },
  });
  const isOwn = may.includes('confirm') || may.includes('edit');
  if (edition === 0 || (!stale && (confirmedAt || !isOwn))) return null;
  return (
    <div className={classes.work} role="note">
      <p>
        <strong>{t(stale ? 'stale.title' : 'stale.never')}</strong>{' '}
        {t(may.includes('confirm') ? 'stale.confirm' : isOwn ? 'stale.ask' : 'stale.read')}
      </p>
      {may.includes('confirm') ? (
        <p>
          <Button variant="default" loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('stale.holds')}
          </Button>
        </p>
      ) : null}
      {confirm.error ? <ProblemNotice error={confirm.error} /> : null}
    </div>
  );
}
