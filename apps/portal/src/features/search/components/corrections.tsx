import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './results.module.css';

/** Says which words were searched for in place of those typed. */
export function Corrections({ corrections }: { corrections: Readonly<Record<string, readonly string[]>> }) {
  const { t } = useTranslation('search');
  const { list } = useFormats();
  const typed = Object.keys(corrections).filter((word) => (corrections[word]?.length ?? 0) > 0);
  if (typed.length === 0) return null;
  return (
    <p className={classes.correction}>
      {t('corrections.shownFor')}{' '}
      <strong>{list([...new Set(typed.flatMap((word) => corrections[word] ?? []))])}</strong>{' '}
      {t('corrections.insteadOf', { words: list(typed) })}
    </p>
  );
}
