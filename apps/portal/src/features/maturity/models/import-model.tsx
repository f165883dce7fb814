import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { FileButton } from '@/components/file-button';
import { ProblemNotice } from '@/components/problem-notice';
import { useModelStep } from '../api/versions';
import classes from '../components/maturity.module.css';

/** Takes a version from a file; what does not fit is named by its path. */
export function ImportModel() {
  const { t } = useTranslation('maturity');
  const step = useModelStep();
  const [unreadable, setUnreadable] = useState(false);
  const take = async (file: File) => {
    const body = await file
      .text()
      .then((text) => JSON.parse(text) as unknown)
      .catch(() => null);
    setUnreadable(body === null);
    if (body !== null) step.mutate({ part: '', body });
  };
  return (
    <section className={classes.box} aria-labelledby="import">
      <h2 id="import">{t('versions.import')}</h2>
      <p>{t('versions.importLead')}</p>
      <div>
        <FileButton
          label={t('versions.file')}
          accept=".json,application/json"
          loading={step.isPending}
          onChoose={(file) => void take(file)}
        />
      </div>
      {unreadable ? <p role="alert">{t('versions.notJson')}</p> : null}
      {step.error ? <ProblemNotice error={step.error} /> : null}
      {step.error instanceof ApiProblem && step.error.fields.length ? (
        <ul>
          {step.error.fields.map(({ path, message }) => (
            <li key={path}>
              <strong>{path}</strong>: {message}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
