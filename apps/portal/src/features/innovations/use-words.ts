import { useLanguage } from '@/i18n/use-language';

/** Of texts by language the reader’s, else the first that is there. */
export function useWords() {
  const { language } = useLanguage();
  const inLanguage = (texts: Record<string, string | undefined>) =>
    texts[language] || Object.values(texts).find(Boolean) || '';
  return { inLanguage };
}
