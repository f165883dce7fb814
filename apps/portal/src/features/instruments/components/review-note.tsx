import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { useFormats } from '@/i18n/use-formats';

/** When the next review is due, and whether that month has come. */
export function ReviewNote({ nextReview, reviewDue }: { nextReview: string | null; reviewDue: boolean }) {
  const { t } = useTranslation('registers');
  const { month } = useFormats();
  if (!nextReview) return <>{t('instruments.noReview')}</>;
  const when = month(`${nextReview}-01`);
  return reviewDue ? <Mark tone="gold">{t('instruments.dueSince', { when })}</Mark> : <>{when}</>;
}
