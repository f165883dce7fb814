import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { InnovationView, PracticeAction } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FollowButton } from '@/components/follow/follow-button';
import { WithdrawDialog } from '@/components/withdraw-dialog';
import { withdrawInnovation } from '../api/innovations';

/** What this reader may do with the innovation now. */
export function InnovationActions({ innovation }: { innovation: InnovationView }) {
  const { t } = useTranslation('innovations');
  const queries = useQueryClient();
  const [withdrawing, setWithdrawing] = useState(false);
  const withdraw = useMutation({
    mutationFn: (reason: string) => withdrawInnovation(innovation.id, reason),
    onSuccess: () => (setWithdrawing(false), queries.invalidateQueries()),
  });
  const may = (action: PracticeAction) => innovation.may.includes(action);
  const at = `/innovations/${encodeURIComponent(innovation.id)}`;
  const decides = may('approve') || may('review');
  return (
    <>
      {innovation.edition > 0 ? <FollowButton kind="innovation" value={innovation.id} /> : null}
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      {may('withdraw') ? (
        <Button variant="default" onClick={() => setWithdrawing(true)}>
          {t('withdraw')}
        </Button>
      ) : null}
      {may('edit') ? (
        <Button component={Link} to={`${at}/edit`} variant={decides ? 'default' : 'filled'}>
          {innovation.edition > 0 ? t('revise') : t('edit')}
        </Button>
      ) : null}
      {may('approve') ? (
        <Button component={Link} to={`${at}/review`}>
          {t('decide')}
        </Button>
      ) : may('review') ? (
        <Button component={Link} to="/innovations/board">
          {t('onBoard')}
        </Button>
      ) : null}
      <WithdrawDialog
        title={t('withdrawTitle')}
        open={withdrawing}
        busy={withdraw.isPending}
        error={withdraw.error}
        onClose={() => setWithdrawing(false)}
        onWithdraw={(reason) => withdraw.mutate(reason)}
      />
    </>
  );
}
