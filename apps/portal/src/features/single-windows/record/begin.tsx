import { Button } from '@mantine/core';
import type { GivenCell } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { useFormats } from '@/i18n/use-formats';
import { useBeginWindow } from '../api/windows';
import { CellForm } from './cell-form';

/** A Member without a record: what it will hold, and for those who may, the first step. */
export function Begin({ member, allowed, enters }: { member: string; allowed: boolean; enters: boolean }) {
  const { t } = useTranslation('single-windows');
  const { member: nameOf } = useFormats();
  const [open, setOpen] = useState(false);
  const begin = useBeginWindow(member);
  if (open)
    return (
      <CellForm
        field="name"
        before={undefined}
        action={enters ? t('form.enter') : t('form.propose')}
        busy={begin.isPending}
        error={begin.error}
        onSave={(cell) => begin.mutate({ name: cell as GivenCell<'name'> })}
        onCancel={() => setOpen(false)}
      />
    );
  return (
    <EmptyState title={t('begin.title', { member: nameOf(member) })} text={allowed ? t('begin.text') : t('begin.none')}>
      {allowed ? <Button onClick={() => setOpen(true)}>{t('begin.action')}</Button> : null}
    </EmptyState>
  );
}
