import { Button, Textarea } from '@mantine/core';
import type { BulkImport, ImportRow } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { likeText } from '@/api/similar';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { Sheet } from '@/components/sheet';
import { SimilarList } from '@/components/similar-list';
import { fieldsQuery } from '../api/imports';

interface Props {
  one: BulkImport;
  row: ImportRow;
  error: unknown;
  busy: boolean;
  onClose: () => void;
  onSave: (cells: Record<string, string>) => void;
}

/** The cells of a row to be mended, and what the repository holds that is like it, as the curators’ board shows it. */
export function MendSheet({ one, row, error, busy, onClose, onSave }: Props) {
  const { t } = useTranslation('exchange');
  const fields = useQuery(fieldsQuery(one.type)).data?.items;
  const [cells, setCells] = useState<Record<string, string>>({});
  const text = [row.title, row.summary].filter(Boolean).join('\n');
  const similar = useQuery({ ...likeText(text, row.language), enabled: one.type === 'practice' && text.length > 2 });
  const wrong = row.problems.map(({ column }) => column);
  const read = one.columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ field }) => field !== null)
    .sort((left, right) => Number(wrong.includes(right.at)) - Number(wrong.includes(left.at)));
  return (
    <Sheet
      open
      title={t('row.number', { number: row.row })}
      onClose={onClose}
      footer={
        <Button loading={busy} onClick={() => onSave(cells)}>
          {t('mend.save')}
        </Button>
      }
    >
      <div className={classes.form}>
        {error ? <ProblemNotice error={error} /> : null}
        {read.map(({ header, field, at }) => {
          const problem = row.problems.find(({ column }) => column === at);
          const about = fields?.find((each) => each.field === field);
          return (
            <Textarea
              key={at}
              label={header}
              description={
                about?.choices.length
                  ? t('mend.choices', {
                      choices: about.choices
                        .map(({ code }) => code)
                        .slice(0, 12)
                        .join(', '),
                    })
                  : undefined
              }
              autosize
              maxRows={6}
              error={
                problem
                  ? t(`wrong.${problem.code}`, { value: problem.value, defaultValue: problem.message })
                  : undefined
              }
              value={cells[at] ?? row.cells[at] ?? ''}
              onChange={({ currentTarget: { value } }) => setCells({ ...cells, [at]: value })}
            />
          );
        })}
        {similar.data && similar.data.length > 0 ? (
          <section>
            <h3>{t('mend.similar')}</h3>
            <SimilarList practices={similar.data} />
          </section>
        ) : null}
      </div>
    </Sheet>
  );
}
