import { type TaskContent, type Timeline, themes } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { usePlanWords } from './use-plan-words';

const facts: Record<string, string> = { timeline: 'when', dependsOn: 'waitsFor' };

/** Paths and values of a difference in words: `texts.en.action`, `bodies`, `timeline`. */
export function useFieldWords() {
  const { t } = useTranslation('plan');
  const { term, list, language } = useFormats();
  const { timeline } = usePlanWords();
  const nameOf = (path: string): string => {
    const [first = '', code = '', part] = path.split('.');
    if (first === 'texts') return t(part === 'output' ? 'form.output' : 'form.action', { language: language(code) });
    if (first === 'titles') return t('form.title', { language: language(code) });
    return t(`fact.${facts[first] ?? first}` as 'fact.lead', { defaultValue: first });
  };
  const valueOf = (path: string, value: unknown): string => {
    if (path === 'timeline') return timeline(value as Timeline);
    if (path === 'themes') return list((value as TaskContent['themes']).map((code) => term(themes, code)));
    if (Array.isArray(value)) return list(value.map(String));
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return { nameOf, valueOf };
}
