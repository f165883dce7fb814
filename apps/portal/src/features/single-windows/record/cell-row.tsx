import { ActionIcon, Button } from '@mantine/core';
import type { GivenCell, WindowCell, WindowField, WindowView } from '@digital-customs/contracts';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { useFormats } from '@/i18n/use-formats';
import type { useChangeWindow } from '../api/windows';
import { CellForm } from './cell-form';
import { CellValue, fieldOf } from './cell-value';
import classes from './record.module.css';
import { SourceLine } from './source-line';

interface Props {
  window: WindowView;
  field: WindowField;
  change: ReturnType<typeof useChangeWindow>;
  onDecide: (field: WindowField, decision: 'approve' | 'return' | 'confirm') => void;
}

/** A field of the record: what it says and on what ground, what is proposed, and the way to change it. */
export function CellRow({ window, field, change, onDecide }: Props) {
  const { t } = useTranslation('single-windows');
  const { term, moment } = useFormats();
  const [open, setOpen] = useState(false);
  const cell = window.cells[field] as WindowCell | undefined;
  const waiting = window.proposed.find((each) => each.field === field);
  const proposed = waiting?.cell as GivenCell | null | undefined;
  const may = (action: WindowView['may'][number]) => window.may.includes(action);
  const writes = may('edit') || (may('enter') && !cell?.confirmedBy);
  const name = term([fieldOf(field)], field);
  if (!cell && !waiting && !writes) return null;
  const save = (given: GivenCell | null) =>
    change.mutate({ version: window.version, cells: { [field]: given } }, { onSuccess: () => setOpen(false) });
  return (
    <div className={classes.row} data-field={field}>
      <dt>{name}</dt>
      <dd>
        {cell ? (
          <>
            <div className={classes.value}>
              <CellValue field={field} value={cell.value} />
            </div>
            <SourceLine cell={cell} />
          </>
        ) : (
          <p className={classes.quiet}>{t('cell.empty')}</p>
        )}
        {waiting ? (
          <div className={classes.proposed}>
            <Mark tone="gold">{t('proposed.mark')}</Mark>
            {proposed ? (
              <>
                <div className={classes.value}>
                  <CellValue field={field} value={proposed.value} />
                </div>
                <SourceLine cell={proposed} confirmable={false} />
              </>
            ) : (
              <p>{t('proposed.remove')}</p>
            )}
            <p className={classes.quiet}>{t('proposed.by', { name: waiting.by.name, when: moment(waiting.at) })}</p>
            {may('approve') ? (
              <div className={classes.steps}>
                <Button size="compact-md" onClick={() => onDecide(field, 'approve')}>
                  {t('decide.approve')}
                </Button>
                <Button size="compact-md" variant="default" onClick={() => onDecide(field, 'return')}>
                  {t('decide.return')}
                </Button>
              </div>
            ) : null}
          </div>
        ) : null}
        {open ? (
          <CellForm
            field={field}
            before={proposed ?? cell}
            action={may('edit') ? t('form.propose') : t('form.enter')}
            busy={change.isPending}
            error={change.error}
            onSave={save}
            onCancel={() => setOpen(false)}
          />
        ) : null}
      </dd>
      <dd className={classes.rowActions}>
        {cell && !cell.confirmedBy && may('approve') && !waiting ? (
          <Button variant="subtle" size="compact-sm" onClick={() => onDecide(field, 'confirm')}>
            {t('decide.confirm')}
          </Button>
        ) : null}
        {writes && !open ? (
          <ActionIcon
            variant="subtle"
            size={32}
            aria-label={t('form.edit', { field: name })}
            onClick={() => (change.reset(), setOpen(true))}
          >
            <IconPencil size={17} aria-hidden />
          </ActionIcon>
        ) : null}
      </dd>
    </div>
  );
}
