import type { TaskContent, Timeline } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';

type Words = Partial<Record<string, string>>;

/** Texts of the plan in the reader's language where there is one, and its timelines in words. */
export function usePlanWords() {
  const { t } = useTranslation('plan');
  const { month } = useFormats();
  const { language } = useLanguage();
  const inLanguage = (words: Words) => words[language] ?? words['en'] ?? Object.values(words)[0] ?? '';
  const text = (texts: TaskContent['texts']) => {
    const code = (texts as Record<string, unknown>)[language] ? language : Object.keys(texts)[0]!;
    return { language: code, ...texts[code as keyof typeof texts]! };
  };
  const timeline = (given: Timeline) => {
    switch (given.kind) {
      case 'by':
        return t('timeline.by', { month: month(`${given.month}-01`) });
      case 'range':
        return t('timeline.range', { from: month(`${given.from}-01`), to: month(`${given.to}-01`) });
      default:
        return t(`timeline.${given.kind}`);
    }
  };
  return { inLanguage, text, timeline };
}
