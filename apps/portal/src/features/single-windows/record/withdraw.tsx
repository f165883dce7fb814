import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WithdrawDialog } from '@/components/withdraw-dialog';
import { useWithdrawWindow } from '../api/windows';

/** Takes the record off the map; its Member may begin it anew. */
export function Withdraw({ member }: { member: string }) {
  const { t } = useTranslation('single-windows');
  const [open, setOpen] = useState(false);
  const withdraw = useWithdrawWindow(member);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('withdraw.action')}
      </Button>
      <WithdrawDialog
        title={t('withdraw.title')}
        open={open}
        busy={withdraw.isPending}
        error={withdraw.error}
        onClose={() => setOpen(false)}
        onWithdraw={(reason) => withdraw.mutate(reason, { onSuccess: () => setOpen(false) })}
      />
    </>
  );
}
