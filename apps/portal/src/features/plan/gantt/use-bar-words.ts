import { taskStatuses } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { Timeline } from '../api/plan';
import { usePlanWords } from '../use-plan-words';

/** A bar in words: its title, and everything that the bar shows. */
export function useBarWords() {
  const { t } = useTranslation('plan');
  const { term, month } = useFormats();
  const { inLanguage } = usePlanWords();
  return (bar: Timeline['bars'][number]): { title: string; label: string } => {
    const title = inLanguage(bar.titles);
    const when =
      bar.kind === 'annual' || bar.kind === 'continuous'
        ? t(`timeline.${bar.kind}`)
        : t('timeline.range', { from: month(`${bar.from}-01`), to: month(`${bar.to}-01`) });
    const status = `${term(taskStatuses, bar.status)}${bar.overdue ? `, ${t('overdue')}` : ''}`;
    return { title, label: [bar.code, title, bar.lead, when, status].join('. ') };
  };
}
