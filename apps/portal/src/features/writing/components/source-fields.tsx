import { certainties } from '@digital-customs/contracts';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useValueNames } from '@/components/difference/use-value-names';
import { ChoiceField, TextField } from './fields';
import { FieldTalk, useField } from './field-tools';
import type { FieldsProps, Shared } from '../kind';
import { Section } from './section';

/** Where it can be read up, and whom to ask. */
export function SourceFields({ content, change }: FieldsProps) {
  const { t } = useTranslation('writing');
  const contact = (part: Partial<Shared['contact']>) => change({ contact: { ...content.contact, ...part } });
  return (
    <Section title={t('section.sources')}>
      <Sources value={content.sources} onChange={(sources) => change({ sources })} />
      <ChoiceField
        path="certainty"
        terms={certainties}
        value={content.certainty}
        onChange={(certainty) => change({ certainty: certainty as Shared['certainty'] })}
      />
      <TextField
        path="contact.name"
        help={t('contactHelp')}
        maxLength={120}
        value={content.contact.name}
        onChange={(name) => contact({ name })}
      />
      <TextField
        path="contact.office"
        maxLength={200}
        value={content.contact.office}
        onChange={(office) => contact({ office })}
      />
      <TextField
        path="contact.email"
        type="email"
        maxLength={254}
        value={content.contact.email}
        onChange={(email) => contact({ email })}
      />
      <TextField
        path="contact.phone"
        type="tel"
        maxLength={40}
        value={content.contact.phone}
        onChange={(phone) => contact({ phone })}
      />
    </Section>
  );
}

/** Web addresses, one a line; kept as typed until the field is left. */
function Sources({ value, onChange }: { value: readonly string[]; onChange: (sources: string[]) => void }) {
  const { t } = useTranslation('writing');
  const { fieldName } = useValueNames();
  const [typed, setTyped] = useState<string>();
  const { id, error } = useField('sources');
  const split = (text: string) => [...new Set(text.split(/\s+/).filter(Boolean))].slice(0, 50);
  const wrong = value.find((address) => !/^https?:\/\/\S+\.\S+/.test(address));
  return (
    <div>
      <Textarea
        id={id}
        label={fieldName('sources')}
        description={t('sourcesHelp')}
        error={error ?? (wrong && typed === undefined ? t('sourceWrong', { address: wrong }) : undefined)}
        autosize
        minRows={2}
        value={typed ?? value.join('\n')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed !== undefined) onChange(split(typed));
          setTyped(undefined);
        }}
      />
      <FieldTalk path="sources" />
    </div>
  );
}
