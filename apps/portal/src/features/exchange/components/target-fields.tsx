import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Target } from '../api/imports';
import type { useTarget } from './use-target';

/** What is brought in, and where there is a choice, for which Member. */
export function TargetFields({ types, type, setType, members, member, setMember }: ReturnType<typeof useTarget>) {
  const { t } = useTranslation('exchange');
  return (
    <>
      {types.length > 1 ? (
        <NativeSelect
          label={t('form.type')}
          value={type}
          data={types.map((value) => ({ value, label: t(`type.${value}`) }))}
          onChange={(event) => setType(event.currentTarget.value as Target['type'])}
        />
      ) : null}
      {members.length > 1 ? (
        <NativeSelect
          label={t('form.member')}
          value={member ?? ''}
          data={members}
          onChange={(event) => setMember(event.currentTarget.value)}
        />
      ) : null}
    </>
  );
}
