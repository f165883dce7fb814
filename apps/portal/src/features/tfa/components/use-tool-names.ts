import type { MeasureTool } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/components/use-words';

/** The first few names, and how many more there are. */
export function useToolNames() {
  const { t } = useTranslation('registers');
  const words = useWords();
  return (tools: readonly MeasureTool[], few: number) => {
    const names = tools.slice(0, few).map(({ names }) => words(names));
    const more = tools.length - names.length;
    return [...names, ...(more > 0 ? [t('more', { count: more })] : [])].join('; ');
  };
}
