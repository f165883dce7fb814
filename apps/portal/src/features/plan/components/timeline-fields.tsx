import { NativeSelect, TextInput } from '@mantine/core';
import { type Timeline, timelineKinds } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './plan.module.css';

interface Props {
  value: Timeline;
  onChange: (value: Timeline) => void;
  error?: string | undefined;
}

const firstOf = (kind: string, before: Timeline): Timeline => {
  const known = before.kind === 'by' ? before.month : before.kind === 'range' ? before.to : '';
  if (kind === 'by') return { kind, month: known };
  if (kind === 'range') return { kind, from: known, to: known };
  return { kind: kind as 'annual' | 'continuous' };
};

/** The indicative timeline of a task: by a month, every year, continuous, or from month to month. */
export function TimelineFields({ value, onChange, error }: Props) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  const month = (label: string, given: string, set: (month: string) => Timeline) => (
    <TextInput
      type="month"
      label={label}
      required
      placeholder="2018-06"
      value={given}
      onChange={(event) => onChange(set(event.currentTarget.value))}
    />
  );
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t('when')}
        value={value.kind}
        error={error}
        data={timelineKinds.map(({ code }) => ({ value: code, label: term(timelineKinds, code) }))}
        onChange={(event) => onChange(firstOf(event.currentTarget.value, value))}
      />
      {value.kind === 'by' ? month(t('form.month'), value.month, (given) => ({ kind: 'by', month: given })) : null}
      {value.kind === 'range' ? month(t('form.from'), value.from, (from) => ({ ...value, from })) : null}
      {value.kind === 'range' ? month(t('form.to'), value.to, (to) => ({ ...value, to })) : null}
    </div>
  );
}
