import { type CategoryEntry, tfaCategories } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';

/** A category with the dates that were notified. */
export function CategoryLine({ entry }: { entry: CategoryEntry }) {
  const { t } = useTranslation('registers');
  const { term, day } = useFormats();
  const { category, indicative, definitive, note } = entry;
  return (
    <p>
      {[
        term(tfaCategories, category),
        indicative && t('tfa.indicative', { day: day(indicative) }),
        definitive && t('tfa.definitive', { day: day(definitive) }),
        note,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}
