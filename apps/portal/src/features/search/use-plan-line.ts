import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { PlanHit } from './api/search';

/** What kind of thing it is, its code, and when: "Task A.2.4 · by June 2017". */
export function usePlanLine() {
  const { t } = useTranslation('search');
  const { month, day } = useFormats();
  const when = ({ timeline, date }: PlanHit['plan']): string | null => {
    if (date) return date.length > 7 ? day(date) : month(`${date}-01`);
    if (!timeline) return null;
    if (timeline.kind === 'by') return t('plan.by', { month: month(`${timeline.month}-01`) });
    if (timeline.kind === 'range')
      return t('plan.range', { from: month(`${timeline.from}-01`), to: month(`${timeline.to}-01`) });
    return t(`plan.${timeline.kind}`);
  };
  return ({ type, plan }: PlanHit): string =>
    [[t(`plan.${type}`), plan.code].filter(Boolean).join(' '), plan.period, when(plan)].filter(Boolean).join(' · ');
}
