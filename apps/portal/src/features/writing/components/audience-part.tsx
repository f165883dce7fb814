import { members } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { AudienceFields } from '@/components/audience-fields';
import { useFormats } from '@/i18n/use-formats';
import type { FieldsProps } from '../kind';
import { PickField } from './fields';
import { FieldTalk, useField } from './field-tools';
import { Section } from './section';

interface Props extends FieldsProps {
  /** Members that stand behind it beside its own, and the field that holds them. */
  with: { path: string; codes: readonly string[]; onChange: (codes: string[]) => void };
}

/** Who may read it once it is published, and whose it is beside the owner's own. */
export function AudiencePart({ content, change, with: others }: Props) {
  const { t } = useTranslation('writing');
  const { member } = useFormats();
  const { id, error } = useField('audience');
  const narrower = useField(`audience.${content.audience.kind === 'region' ? 'regions' : 'members'}`);
  const options = members
    .map(({ code }) => ({ value: code, label: member(code) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <Section title={t('section.audience')}>
      <AudienceFields
        id={id}
        label={t('audience')}
        value={content.audience}
        error={error ?? narrower.error}
        onChange={(audience) => change({ audience })}
      />
      <FieldTalk path="audience" />
      <PickField
        path={others.path}
        add={t('chooseMember')}
        options={options}
        value={others.codes}
        onChange={others.onChange}
      />
    </Section>
  );
}
