import { NativeSelect } from '@mantine/core';
import { type InstrumentLine, instrumentKinds, workPlanTopics } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import type { RegisterFilter } from '../api/instruments';

interface Props {
  filter: RegisterFilter;
  /** All entries: what there is to choose from. */
  entries: readonly InstrumentLine[];
  onChange: (name: string, value: string) => void;
}

/** Narrows the register by kind, owner body, topic of the plan and review. */
export function RegisterFilters({ filter, entries, onChange }: Props) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const owners = [...new Set(entries.flatMap(({ owner }) => owner ?? []))].sort();
  const choices = {
    kind: instrumentKinds.map(({ code }) => ({ value: code, label: term(instrumentKinds, code) })),
    owner: owners.map((code) => ({ value: code, label: code })),
    topic: workPlanTopics.map(({ code }) => ({ value: code, label: `${code} ${term(workPlanTopics, code)}` })),
    review: (['due', 'planned'] as const).map((code) => ({ value: code, label: t(`instruments.review.${code}`) })),
  };
  return (
    <div className={classes.filters}>
      {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => (
        <NativeSelect
          key={name}
          label={t(`instruments.filter.${name}`)}
          value={filter[name] ?? ''}
          data={[{ value: '', label: t('everything') }, ...choices[name]]}
          onChange={(event) => onChange(name, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}
