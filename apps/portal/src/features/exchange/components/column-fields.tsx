import { Button, NativeSelect } from '@mantine/core';
import type { BulkImport } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '@/components/register.module.css';
import { useLanguage } from '@/i18n/use-language';
import { fieldsQuery } from '../api/imports';
import own from './exchange.module.css';

/** What each column of the file is read as. */
export function ColumnFields({ one, onSave }: { one: BulkImport; onSave: (fields: (string | null)[]) => void }) {
  const { t } = useTranslation('exchange');
  const { language } = useLanguage();
  const { data } = useQuery(fieldsQuery(one.type));
  const [fields, setFields] = useState(one.columns.map(({ field }) => field));
  const unread = one.columns.filter(({ field }) => field === null).length;
  const changed = one.columns.some(({ field }, at) => field !== fields[at]);
  const options = [
    { value: '', label: t('columns.leaveOut') },
    ...(data?.items ?? []).map(({ field, name }) => ({ value: field, label: name[language] })),
  ];
  return (
    <details className={own.fold} open={unread === one.columns.length || undefined}>
      <summary>
        {t('columns.title', { count: one.columns.length })}
        {unread ? ` · ${t('columns.unread', { count: unread })}` : ''}
      </summary>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(fields);
        }}
      >
        <p className={classes.quiet}>{t('columns.lead')}</p>
        <div className={own.mapping}>
          {one.columns.map(({ header, sample }, at) => (
            <NativeSelect
              key={at}
              label={header || t('columns.noHead', { number: at + 1 })}
              description={sample ? t('columns.sample', { sample }) : t('columns.empty')}
              value={fields[at] ?? ''}
              data={options}
              onChange={({ currentTarget: { value } }) =>
                setFields(fields.map((field, place) => (place === at ? value || null : field)))
              }
            />
          ))}
        </div>
        <div>
          <Button type="submit" variant="default" disabled={!changed}>
            {t('columns.save')}
          </Button>
        </div>
      </form>
    </details>
  );
}
