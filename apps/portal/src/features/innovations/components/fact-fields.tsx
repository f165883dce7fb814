import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  evidenceStrengths,
  type InnovationContent,
  innovationStages,
  segments,
  type Term,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { FieldsProps } from './text-fields';

type Audiences = Exclude<InnovationContent['audience']['kind'], 'region' | 'named'>;

/** How far it has come, with what it is done, and what others need for it. */
export function FactFields({ content, change, errorOf }: FieldsProps) {
  const { t } = useTranslation('innovations');
  const { term } = useFormats();
  const { replication } = content;
  const choices = (terms: readonly Term[]) => terms.map(({ code }) => ({ value: code, label: term(terms, code) }));
  const checks = (label: string, field: 'themes' | 'segments' | 'workPlanTopics', terms: readonly Term[]) => (
    <fieldset aria-describedby={errorOf(field) ? `${field}-error` : undefined}>
      <legend>{label}</legend>
      {errorOf(field) ? <p id={`${field}-error`}>{errorOf(field)}</p> : null}
      {terms.map(({ code }) => (
        <Checkbox
          key={code}
          label={term(terms, code)}
          checked={(content[field] as string[]).includes(code)}
          onChange={(event) =>
            change({
              [field]: event.currentTarget.checked
                ? [...content[field], code]
                : (content[field] as string[]).filter((one) => one !== code),
            })
          }
        />
      ))}
    </fieldset>
  );
  return (
    <>
      <ListInput
        label={t('technologies')}
        help={t('write.commas')}
        split={/[,;\n]/}
        join=", "
        value={content.technologies}
        error={errorOf('technologies')}
        onChange={(technologies) => change({ technologies })}
      />
      <NativeSelect
        label={t('stage')}
        value={content.stage}
        data={choices(innovationStages)}
        onChange={(event) => change({ stage: event.currentTarget.value as InnovationContent['stage'] })}
      />
      <NativeSelect
        label={t('evidence')}
        value={content.evidence}
        data={choices(evidenceStrengths)}
        onChange={(event) => change({ evidence: event.currentTarget.value as InnovationContent['evidence'] })}
      />
      <TextInput
        label={t('write.year')}
        inputMode="numeric"
        value={content.year ?? ''}
        error={errorOf('year') ?? errorOf('content.year')}
        onChange={(event) => change({ year: Number(event.currentTarget.value) || null })}
      />
      {checks(t('themes'), 'themes', themes)}
      {checks(t('segments'), 'segments', segments)}
      {checks(t('write.topics'), 'workPlanTopics', workPlanTopics)}
      {(['costNote', 'prerequisites', 'legalBasis', 'skills'] as const).map((part) => (
        <Textarea
          key={part}
          label={t(`replication.${part === 'costNote' ? 'cost' : part}`)}
          autosize
          minRows={2}
          value={replication[part]}
          onChange={(event) => change({ replication: { ...replication, [part]: event.currentTarget.value } })}
        />
      ))}
      <ListInput
        label={t('sources')}
        help={t('write.oneALine')}
        split={/\s+/}
        join={'\n'}
        value={content.sources}
        error={errorOf('sources') ?? errorOf('content.sources.0')}
        onChange={(sources) => change({ sources })}
      />
      <NativeSelect
        label={t('write.audience')}
        value={content.audience.kind}
        data={(['public', 'members'] as const).map((kind) => ({ value: kind, label: t(`write.audiences.${kind}`) }))}
        onChange={(event) => change({ audience: { kind: event.currentTarget.value as Audiences } })}
      />
    </>
  );
}

interface ListProps {
  label: string;
  help: string;
  split: RegExp;
  join: string;
  value: readonly string[];
  error: string | undefined;
  onChange: (items: string[]) => void;
}

/** Several words or addresses; split when the field is left, so that typing is not disturbed. */
function ListInput({ label, help, split, join, value, error, onChange }: ListProps) {
  const [typed, setTyped] = useState<string>();
  const take = () => {
    if (typed === undefined) return;
    onChange([...new Set(typed.split(split).map((item) => item.trim()).filter(Boolean))].slice(0, 30)); // prettier-ignore
    setTyped(undefined);
  };
  return (
    <Textarea
      label={label}
      description={help}
      autosize
      value={typed ?? value.join(join)}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
    />
  );
}
