import { Checkbox, NativeSelect, Radio } from '@mantine/core';
import { type Audience, members, regions, type RegionCode } from '@digital-customs/contracts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './audience-fields.module.css';

interface Props {
  label: string;
  help?: string | undefined;
  value: Audience;
  onChange: (audience: Audience) => void;
  error?: string | undefined;
  /** Of the legend, for links that lead to it. */
  id?: string;
}

const kinds = ['public', 'members', 'region', 'named'] as const;
const first: Record<Audience['kind'], Audience> = {
  public: { kind: 'public' },
  members: { kind: 'members' },
  region: { kind: 'region', regions: [] },
  named: { kind: 'named', members: [] },
};

/** Whether regions or Members are still to be chosen. */
export const isUnchosen = (audience: Audience) =>
  (audience.kind === 'region' && audience.regions.length === 0) ||
  (audience.kind === 'named' && audience.members.length === 0);

/** Who may read it: everybody, all Members, the Members of regions, or Members by name. */
export function AudienceFields({ label, help, value, onChange, error, id }: Props) {
  const { t } = useTranslation('parts');
  const { member, term } = useFormats();
  const group = useId();
  const chosen: readonly string[] = value.kind === 'named' ? value.members : [];
  const left = members
    .filter(({ code }) => !chosen.includes(code))
    .map(({ code }) => ({ value: code as string, label: member(code) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const name = (codes: string[]) => onChange({ kind: 'named', members: codes });
  return (
    <fieldset className={classes.group} aria-describedby={error ? `${group}-error` : undefined}>
      <legend id={id} tabIndex={id ? -1 : undefined}>
        {label}
      </legend>
      {help ? <p className={classes.quiet}>{help}</p> : null}
      {error ? (
        <p id={`${group}-error`} className={classes.error}>
          {error}
        </p>
      ) : null}
      {kinds.map((kind) => (
        <Radio
          key={kind}
          name={group}
          label={t(`audience.${kind}`)}
          checked={value.kind === kind}
          onChange={() => onChange(first[kind])}
        />
      ))}
      {value.kind === 'region' ? (
        <fieldset className={classes.inner}>
          <legend>{t('audience.which')}</legend>
          {regions.map(({ code }) => (
            <Checkbox
              key={code}
              label={term(regions, code)}
              checked={value.regions.includes(code)}
              onChange={(event) =>
                onChange({
                  kind: 'region',
                  regions: event.currentTarget.checked
                    ? [...value.regions, code]
                    : value.regions.filter((one: RegionCode) => one !== code),
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
      {value.kind === 'named' ? (
        <div className={classes.inner}>
          <NativeSelect
            label={t('audience.add')}
            value=""
            data={[{ value: '', label: t('audience.choose') }, ...left]}
            onChange={(event) => event.currentTarget.value && name([...value.members, event.currentTarget.value])}
          />
          <ul className={classes.picked}>
            {value.members.map((code) => (
              <li key={code}>
                {member(code)}
                <button
                  type="button"
                  aria-label={t('audience.remove', { member: member(code) })}
                  onClick={() => name(value.members.filter((one) => one !== code))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </fieldset>
  );
}
