import { Button, Textarea } from '@mantine/core';
import type { ImportView, SheetProblem } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send } from '@/api/client';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '../components/plan.module.css';
import { useChangeWords } from '../use-change-words';

const sendSheet = (period: string, file: File, apply: boolean, reason: string) => {
  const body = new FormData();
  body.set('file', file);
  const query = { apply: String(apply), ...(apply && reason && { reason }) };
  return send<ImportView>('post', `/api/work-plans/${period}/import`, { query, body });
};

/** The sheet comes back: first what it would change and what is wrong in it, then, if all is well, as proposals. */
export function ImportForm({ period }: { period: string }) {
  const { t } = useTranslation('plan');
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [reason, setReason] = useState('');
  const preview = useMutation({ mutationFn: (chosen: File) => sendSheet(period, chosen, false, '') });
  const apply = useMutation({
    mutationFn: (chosen: File) => sendSheet(period, chosen, true, reason),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plan', period] }),
  });
  const shown = preview.data;
  const isSound = shown !== undefined && shown.problems.length === 0 && shown.changes.length > 0;
  return (
    <section className={classes.box} aria-labelledby="import">
      <h2 id="import">{t('import.title')}</h2>
      <p>{t('import.lead')}</p>
      <label className={classes.form}>
        {t('import.file')}
        <input
          type="file"
          accept=".xlsx"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0] ?? null;
            setFile(chosen);
            apply.reset();
            if (chosen) preview.mutate(chosen);
            else preview.reset();
          }}
        />
      </label>
      {preview.isPending ? <p role="status">{t('import.reading')}</p> : null}
      {preview.error ? <ProblemNotice error={preview.error} /> : null}
      {shown && !apply.data ? <Preview period={period} shown={shown} /> : null}
      {isSound && !apply.data ? (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (file) apply.mutate(file);
          }}
        >
          <Textarea
            label={t('form.reason')}
            autosize
            minRows={2}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {apply.error ? <ProblemNotice error={apply.error} /> : null}
          <div>
            <Button type="submit" loading={apply.isPending}>
              {t('import.apply', { count: shown.changes.length })}
            </Button>
          </div>
        </form>
      ) : null}
      {apply.data ? (
        <p role="status">
          {t('import.done', { count: apply.data.proposals.length })}{' '}
          <Link to={`/work-plans/${period}/proposals?stage=open`}>{t('nav.proposals')}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Preview({ shown }: { period: string; shown: ImportView }) {
  const { t } = useTranslation('plan');
  const describe = useChangeWords();
  return (
    <>
      <p role="status">
        {t('import.read', { rows: shown.rows, base: shown.base })}{' '}
        {shown.problems.length > 0
          ? t('import.problems', { count: shown.problems.length })
          : t('import.changes', { count: shown.changes.length })}
      </p>
      {shown.problems.length > 0 ? <Problems problems={shown.problems} /> : null}
      {shown.problems.length === 0 ? (
        <ul>
          {shown.changes.map(({ row, change }, at) => (
            <li key={at}>
              {t('import.row', { row })}: {describe(change)}
            </li>
          ))}
        </ul>
      ) : null}
      {shown.absent.length > 0 ? (
        <p className={classes.quiet}>{t('import.absent', { codes: shown.absent.join(', ') })}</p>
      ) : null}
    </>
  );
}

function Problems({ problems }: { problems: readonly SheetProblem[] }) {
  const { t } = useTranslation('plan');
  return (
    <div className={classes.frame} role="region" aria-label={t('import.wrong')} tabIndex={0}>
      <table className={classes.small}>
        <thead>
          <tr>
            <th scope="col">{t('import.cell')}</th>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.wrong')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ cell, column, message, code }, at) => (
            <tr key={at}>
              <th scope="row">{cell}</th>
              <td>{column}</td>
              <td>{t(`wrong.${code}`, { defaultValue: message })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
