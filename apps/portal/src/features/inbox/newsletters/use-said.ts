import { useLanguage } from '@/i18n/use-language';

/** Texts by language in the reader’s, else in English, else in whatever there is. */
export function useSaid() {
  const { language } = useLanguage();
  return (texts: Record<string, string>) => texts[language] || texts['en'] || Object.values(texts).find(Boolean) || '';
}
