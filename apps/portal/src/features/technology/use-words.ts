import { useLanguage } from '@/i18n/use-language';

/** Picks the reader's language of a text, else the English one. */
export function useWords() {
  const { language } = useLanguage();
  return (words: Partial<Record<string, string>>) => words[language] || words['en'] || '';
}
