import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '@/api/client';
import { useLanguage } from '@/i18n/use-language';

interface Line {
  id: string;
  titles: Record<string, string>;
}
interface Props {
  member: string;
  value: string | null;
  error: ReactNode;
  onChange: (id: string | null) => void;
}

/** The Member's own published practice or innovation that came of the reuse, if there is one. */
export function OwnRecord({ member, value, error, onChange }: Props) {
  const { t } = useTranslation('reuse');
  const { language } = useLanguage();
  const { data = [] } = useQuery({
    queryKey: ['reuse', 'records', member],
    queryFn: async ({ signal }) => {
      const query = { member, limit: 100 };
      const [practices, innovations] = await Promise.all(
        ['/api/practices', '/api/innovations'].map((path) => send<{ items: Line[] }>('get', path, { query, signal })),
      );
      return [...practices!.items, ...innovations!.items];
    },
  });
  return (
    <NativeSelect
      label={t('form.own')}
      value={value ?? ''}
      error={error}
      data={[
        { value: '', label: t('form.noOwn') },
        ...data.map(({ id, titles }) => ({ value: id, label: titles[language] ?? Object.values(titles)[0] ?? id })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
