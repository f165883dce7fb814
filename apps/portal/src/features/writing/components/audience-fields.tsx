import { Radio } from '@mantine/core';
import { type Audience, members, regions, type RegionCode } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { CheckField, PickField } from './fields';
import { FieldTalk, useField } from './field-tools';
import { type FieldsProps, Section } from './section';
import classes from './writing.module.css';

const kinds = ['public', 'members', 'region', 'named'] as const;

/** Who may read it once it is published, and whose practice it is beside the Member's own. */
export function AudienceFields({ content, change }: FieldsProps) {
  const { t } = useTranslation('writing');
  const { member } = useFormats();
  const { id, error } = useField('audience');
  const { audience } = content;
  const options = members
    .map(({ code }) => ({ value: code, label: member(code) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const first: Record<Audience['kind'], Audience> = {
    public: { kind: 'public' },
    members: { kind: 'members' },
    region: { kind: 'region', regions: ['ESA'] },
    named: { kind: 'named', members: [] },
  };
  return (
    <Section title={t('section.audience')}>
      <fieldset className={classes.group}>
        <legend id={id} tabIndex={-1}>
          {t('audience.question')}
        </legend>
        {error ? <p className={classes.error}>{error}</p> : null}
        {kinds.map((kind) => (
          <Radio
            key={kind}
            name="audience"
            label={t(`audience.${kind}`)}
            checked={audience.kind === kind}
            onChange={() => change({ audience: first[kind] })}
          />
        ))}
        <FieldTalk path="audience" />
      </fieldset>
      {audience.kind === 'region' ? (
        <CheckField
          path="audience.regions"
          terms={regions}
          value={audience.regions}
          onChange={(codes) => codes.length && change({ audience: { kind: 'region', regions: codes as RegionCode[] } })}
        />
      ) : null}
      {audience.kind === 'named' ? (
        <PickField
          path="audience.members"
          add={t('chooseMember')}
          options={options}
          value={audience.members}
          onChange={(codes) => change({ audience: { kind: 'named', members: codes } })}
        />
      ) : null}
      <PickField
        path="partners"
        add={t('chooseMember')}
        options={options}
        value={content.partners}
        onChange={(partners) => change({ partners })}
      />
    </Section>
  );
}
