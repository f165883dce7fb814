import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type InnovationContent, partnerKinds } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { FieldsProps } from '../kind';
import { FieldTalk, useField } from './field-tools';
import { Section } from './section';
import classes from './writing.module.css';

type Partner = InnovationContent['partners'][number];

/** With whom it was made: universities, companies, other agencies. */
export function PartnerFields({ content, change }: FieldsProps<InnovationContent>) {
  const { t } = useTranslation('writing');
  const { term } = useFormats();
  const { partners } = content;
  const set = (index: number, part: Partial<Partner>) =>
    change({ partners: partners.map((partner, at) => (at === index ? { ...partner, ...part } : partner)) });
  return (
    <Section title={t('section.partners')} help={t('partnersHelp')}>
      {partners.map((partner, index) => (
        <fieldset key={index} className={classes.row}>
          <legend>{t('partner.title', { number: index + 1 })}</legend>
          <NativeSelect
            label={t('partner.kind')}
            value={partner.kind}
            data={partnerKinds.map(({ code }) => ({ value: code, label: term(partnerKinds, code) }))}
            onChange={(event) => set(index, { kind: event.currentTarget.value as Partner['kind'] })}
          />
          <Name index={index} value={partner.name} onChange={(name) => set(index, { name })} />
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => change({ partners: partners.filter((_, at) => at !== index) })}
          >
            {t('partner.remove')}
          </Button>
        </fieldset>
      ))}
      <FieldTalk path="partners" />
      <Button
        variant="default"
        className={classes.add}
        onClick={() => change({ partners: [...partners, { kind: 'academia', name: '' }] })}
      >
        {t('partner.add')}
      </Button>
    </Section>
  );
}

function Name({ index, value, onChange }: { index: number; value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation('writing');
  const { id, error } = useField(`partners.${index}.name`);
  return (
    <TextInput
      id={id}
      label={t('partner.name')}
      dir="auto"
      maxLength={200}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
