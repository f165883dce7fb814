import { Button } from '@mantine/core';
import type { PracticeView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useConfirmPractice } from '../api/confirm-practice';
import classes from './practice.module.css';

/** To its Member: that nobody has confirmed it for two years, or ever, and what can be done. */
export function StaleNote({ practice }: { practice: PracticeView }) {
  const { t } = useTranslation('practice');
  const confirm = useConfirmPractice(practice.id);
  const { stale, edition, confirmedAt, may } = practice;
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
