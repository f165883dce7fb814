import { Button } from '@mantine/core';
import { type AnswersImported, levels, type MaturityModel } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '@/components/file-button';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import { useSheet } from '../api/sheet';
import { useWords } from '../use-words';
import classes from './maturity.module.css';

/** The assessment as a sheet to fill in elsewhere; it comes back with a look at what it would change. */
export function SheetBox({
  assessment,
  model,
  mayAnswer,
}: {
  assessment: string;
  model: MaturityModel;
  mayAnswer: boolean;
}) {
  const { t } = useTranslation('maturity');
  const { language } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const sheet = useSheet(assessment);
  const shown = sheet.data;
  const isSound = shown !== undefined && !shown.applied && shown.problems.length === 0 && shown.changes.length > 0;
  return (
    <section className={classes.box} aria-labelledby="sheet">
      <h2 id="sheet">{t('sheet.title')}</h2>
      <p>{t('sheet.lead')}</p>
      <p>
        <a
          href={`/api/maturity/assessments/${assessment}/export.xlsx?lang=${language === 'fr' ? 'fr' : 'en'}`}
          download
        >
          {t('sheet.export')}
        </a>
      </p>
      {mayAnswer ? (
        <p className={classes.drop}>
          <FileButton
            label={t('sheet.file')}
            accept=".xlsx"
            loading={sheet.isPending}
            onChoose={(chosen) => {
              setFile(chosen);
              sheet.mutate({ file: chosen, apply: false });
            }}
          />
          {file ? <span className={classes.quiet}>{file.name}</span> : null}
        </p>
      ) : null}
      {sheet.error ? <ProblemNotice error={sheet.error} /> : null}
      {shown ? <Preview shown={shown} model={model} /> : null}
      {isSound && file ? (
        <div>
          <Button loading={sheet.isPending} onClick={() => sheet.mutate({ file, apply: true })}>
            {t('sheet.apply', { count: shown.changes.length })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Preview({ shown, model }: { shown: AnswersImported; model: MaturityModel }) {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  const words = useWords();
  const titles = new Map(
    [...model.segments.flatMap(({ criteria }) => criteria), ...model.enablers].map(({ id, title }) => [id, title]),
  );
  const levelOf = (answer: AnswersImported['changes'][number]['after']) =>
    answer === null
      ? t('sheet.nothing')
      : answer.level === null
        ? t('answer.notApplicable')
        : `${answer.level} ${term(levels, answer.level)}`;
  return (
    <>
      <p role="status">
        {shown.applied
          ? t('sheet.done', { count: shown.changes.length })
          : shown.problems.length
            ? t('sheet.problems', { count: shown.problems.length })
            : t('sheet.changes', { count: shown.changes.length })}
      </p>
      {shown.problems.length ? (
        <ul>
          {shown.problems.map(({ cell, column, code, message }) => (
            <li key={`${cell}-${code}`}>
              <strong>
                {cell} ({column})
              </strong>
              : {message}
            </li>
          ))}
        </ul>
      ) : shown.changes.length ? (
        <ul>
          {shown.changes.map(({ criterion, before, after }) => (
            <li key={criterion}>
              {t('sheet.one', {
                criterion: words(titles.get(criterion) ?? {}),
                before: levelOf(before),
                after: levelOf(after),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
