import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { Hit } from '../api/search';
import classes from './result-card.module.css';

/** Why it was found, where the reader would not see it at once: another word for the same thing. */
export function Reasons({ reasons }: Pick<Hit, 'reasons'>) {
  const { t } = useTranslation('search');
  const { list } = useFormats();
  const meant = reasons.filter(({ found }) => found === 'synonym');
  if (meant.length === 0) return null;
  const texts = [...new Set(meant.map(({ text }) => `“${text}”`))];
  return (
    <p className={classes.reasons}>
      {t('reasons.synonym', { typed: meant.map(({ typed }) => typed).join(' '), found: list(texts) })}
    </p>
  );
}
