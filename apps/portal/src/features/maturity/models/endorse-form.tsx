import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useModelStep } from '../api/versions';
import classes from '../components/maturity.module.css';

const fields = ['body', 'session', 'date', 'document'] as const;

/** The decision by which a body endorses the version. */
export function EndorseForm({ version }: { version: string }) {
  const { t } = useTranslation('maturity');
  const [given, setGiven] = useState({ body: '', session: '', date: '', document: '' });
  const step = useModelStep();
  return (
    <section className={classes.box} aria-labelledby="endorse">
      <h2 id="endorse">{t('consultation.endorse')}</h2>
      <p>{t('consultation.endorseLead')}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate({ part: `${version}/endorsement`, body: given });
        }}
      >
        {fields.map((name) => (
          <TextInput
            key={name}
            type={name === 'date' ? 'date' : 'text'}
            label={t(`consultation.${name}`)}
            required
            maxLength={120}
            value={given[name]}
            onChange={(event) => setGiven({ ...given, [name]: event.currentTarget.value })}
          />
        ))}
        {step.error ? <ProblemNotice error={step.error} /> : null}
        <div>
          <Button type="submit" loading={step.isPending}>
            {t('consultation.endorse')}
          </Button>
        </div>
      </form>
    </section>
  );
}
