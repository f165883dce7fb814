import { Button, TextInput } from '@mantine/core';
import type { PracticeContent } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { FieldTalk, useField } from './field-tools';
import { TextField } from './fields';
import type { FieldsProps } from '../kind';
import { Section } from './section';
import classes from './writing.module.css';

type Result = PracticeContent['results'][number];
const parts = ['indicator', 'value', 'unit', 'source'] as const;

/** What it brought, what it took, and what was learned. */
export function ResultFields({ content, change }: FieldsProps<PracticeContent>) {
  const { t } = useTranslation('writing');
  const set = (index: number, part: Partial<Result>) =>
    change({ results: content.results.map((result, at) => (at === index ? { ...result, ...part } : result)) });
  return (
    <Section title={t('section.results')} help={t('resultsHelp')}>
      {content.results.map((result, index) => (
        <fieldset key={index} className={classes.row}>
          <legend>{t('result.title', { number: index + 1 })}</legend>
          {parts.map((part) => (
            <ResultPart
              key={part}
              path={`results.${index}.${part}`}
              label={t(`result.${part}`)}
              value={result[part]}
              onChange={(value) => set(index, { [part]: value })}
            />
          ))}
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => change({ results: content.results.filter((_, at) => at !== index) })}
          >
            {t('result.remove')}
          </Button>
        </fieldset>
      ))}
      <FieldTalk path="results" />
      <Button
        variant="default"
        className={classes.add}
        onClick={() => change({ results: [...content.results, { indicator: '', value: '', unit: '', source: '' }] })}
      >
        {t('result.add')}
      </Button>
      {(['lessons', 'prerequisites', 'costs', 'legalBasis'] as const).map((field) => (
        <TextField
          key={field}
          path={field}
          help={t(`${field}Help`)}
          lines={3}
          maxLength={field === 'lessons' ? 10000 : 5000}
          value={content[field]}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
    </Section>
  );
}

function ResultPart({
  path,
  label,
  value,
  onChange,
}: {
  path: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { id, error } = useField(path);
  return (
    <TextInput
      id={id}
      label={label}
      value={value}
      error={error}
      maxLength={200}
      dir="auto"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
