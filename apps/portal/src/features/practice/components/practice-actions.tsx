import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { PracticeAction, PracticeView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FollowButton } from '@/components/follow/follow-button';
import { WithdrawDialog } from '@/components/withdraw-dialog';
import { useWithdrawPractice } from '../api/withdraw-practice';

/** What this reader may do with the practice now. */
export function PracticeActions({ practice }: { practice: PracticeView }) {
  const { t } = useTranslation('practice');
  const [withdrawing, setWithdrawing] = useState(false);
  const withdraw = useWithdrawPractice(practice.id);
  const may = (action: PracticeAction) => practice.may.includes(action);
  const at = `/practices/${encodeURIComponent(practice.id)}`;
  const reviews = may('review') || may('approve') || may('claim');
  return (
    <>
      {practice.edition > 0 ? <FollowButton kind="practice" value={practice.id} /> : null}
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('action.print')}
      </Button>
      {may('withdraw') ? (
        <Button variant="default" onClick={() => setWithdrawing(true)}>
          {t('action.withdraw')}
        </Button>
      ) : null}
      {may('edit') ? (
        <Button component={Link} to={`${at}/edit`} variant={reviews ? 'default' : 'filled'}>
          {practice.edition > 0 ? t('action.revise') : t('action.edit')}
        </Button>
      ) : null}
      {reviews ? (
        <Button component={Link} to={`${at}/review`}>
          {may('approve') ? t('action.approve') : t('action.review')}
        </Button>
      ) : null}
      <WithdrawDialog
        title={t('withdraw.title')}
        open={withdrawing}
        busy={withdraw.isPending}
        error={withdraw.error}
        onClose={() => setWithdrawing(false)}
        onWithdraw={(reason) => withdraw.mutate(reason, { onSuccess: () => setWithdrawing(false) })}
      />
    </>
  );
}
