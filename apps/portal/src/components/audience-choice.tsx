import { NativeSelect } from '@mantine/core';
import type { Audience } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';

interface Props {
  value: Audience;
  onChange: (audience: Audience) => void;
}

/** To whom the Member releases a statement: everybody or all Members; a narrower choice made elsewhere is kept. */
export function AudienceChoice({ value, onChange }: Props) {
  const { t } = useTranslation('registers');
  const kinds = value.kind === 'public' || value.kind === 'members' ? (['public', 'members'] as const) : (['public', 'members', value.kind] as const); // prettier-ignore
  return (
    <NativeSelect
      label={t('audience.label')}
      value={value.kind}
      data={kinds.map((kind) => ({ value: kind, label: t(`audience.${kind}`) }))}
      onChange={(event) => {
        const kind = event.currentTarget.value;
        onChange(kind === 'public' || kind === 'members' ? { kind } : value);
      }}
    />
  );
}
