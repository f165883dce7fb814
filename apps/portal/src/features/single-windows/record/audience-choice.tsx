import { NativeSelect } from '@mantine/core';
import { type Audience, findMember, type WindowView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import type { useChangeWindow } from '../api/windows';

/** The approver's decision on who may read the record; it holds at once. */
export function AudienceChoice({ window, change }: { window: WindowView; change: ReturnType<typeof useChangeWindow> }) {
  const { t } = useTranslation('single-windows');
  const region = findMember(window.member)!.region;
  const choices: Record<string, Audience> = {
    public: { kind: 'public' },
    members: { kind: 'members' },
    region: { kind: 'region', regions: [region] },
    named: { kind: 'named', members: [window.member] },
  };
  return (
    <NativeSelect
      label={t('audience.label')}
      description={t('audience.help')}
      value={window.audience.kind}
      data={Object.keys(choices).map((kind) => ({ value: kind, label: t(`audience.${kind}`) }))}
      onChange={(event) => change.mutate({ version: window.version, audience: choices[event.currentTarget.value]! })}
    />
  );
}
