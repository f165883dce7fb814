import { Button } from '@mantine/core';
import type { AssessmentView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { fileAddress, useRemoveFile } from '../api/files';
import classes from './maturity.module.css';

/** The files of an assessment, how many answers name each, and the end of those that none does. */
export function KeptFiles({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation('maturity');
  const { size } = useFormats();
  const remove = useRemoveFile(assessment.id);
  const { files, answers, may } = assessment;
  const naming = (id: string) =>
    Object.values(answers).filter(({ evidence }) => evidence.some((one) => one.kind === 'file' && one.id === id))
      .length;
  if (files.length === 0) return null;
  return (
    <section className={classes.box} aria-labelledby="files">
      <h2 id="files">{t('evidence.kept')}</h2>
      <p>{t('evidence.keptLead')}</p>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.id}>
            <span>
              <a href={fileAddress(assessment.id, file.id)} download>
                {file.name}
              </a>{' '}
              <span className={classes.quiet}>
                {size(file.size)} ·{' '}
                {naming(file.id) ? t('evidence.usedBy', { count: naming(file.id) }) : t('evidence.unused')}
              </span>
            </span>
            {naming(file.id) === 0 && may.includes('answer') ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('evidence.remove')}: ${file.name}`}
                loading={remove.isPending && remove.variables === file.id}
                onClick={() => remove.mutate(file.id)}
              >
                {t('evidence.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {remove.error ? <ProblemNotice error={remove.error} /> : null}
    </section>
  );
}
