import { certainties } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { Mark } from './mark';

/** How sure a statement or a link is, in words. */
export function Certainty({ level }: { level: string }) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  return <Mark tone={level === 'high' ? 'quiet' : 'plain'}>{t('certainty', { level: term(certainties, level) })}</Mark>;
}
