import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';

const months = 12;

/** All time, this year and the last, and the last twelve months. */
export function usePeriods(): { value: string; label: string }[] {
  const { t } = useTranslation('figures');
  const { month } = useFormats();
  const now = new Date();
  const year = now.getUTCFullYear();
  const last = Array.from({ length: months }, (_, back) =>
    new Date(Date.UTC(year, now.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
  return [
    { value: 'all', label: t('page.allTime') },
    ...[year, year - 1].map((one) => ({ value: String(one), label: String(one) })),
    ...last.map((value) => ({ value, label: month(`${value}-01`) })),
  ];
}
