import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/use-language';
import type { WindowClass } from './classes';

/** A class of the legend in words: “1990 to 1999”, “Run by Customs”, “Not stated”. */
export function useClassLabel() {
  const { t } = useTranslation('single-windows');
  const { language } = useLanguage();
  return ({ label }: WindowClass): string =>
    'term' in label ? label.term.name[language] : t(`classes.${label.text}`, { from: label.from, to: label.to });
}
