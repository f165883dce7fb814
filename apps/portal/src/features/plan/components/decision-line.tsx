import type { DecisionSource } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';

/** "Policy Commission, 76th Session, July 2017 · item IV · document PC0470" in one line. */
export function DecisionLine({ decision }: { decision: DecisionSource }) {
  const { t } = useTranslation('plan');
  const { day, month } = useFormats();
  const { body, session, date, agendaItem, document } = decision;
  const when = date.length > 7 ? day(date) : month(`${date}-01`);
  return [
    [body, session, session.includes(when) ? '' : when].filter(Boolean).join(', '),
    agendaItem && t('decision.atItem', { item: agendaItem }),
    document && t('decision.inDocument', { document }),
  ]
    .filter(Boolean)
    .join(' · ');
}
