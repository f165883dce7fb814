import { levels } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './marks.module.css';

/** The maturity level that a practice illustrates, in words, with five steps beside them. */
export function LevelStrip({ level }: { level: number }) {
  const { t } = useTranslation('parts');
  const { term } = useFormats();
  return (
    <span className={classes.level} title={t('levelOf', { number: level })}>
      {t('level', { level: term(levels, level) })}
      <span className={classes.steps} aria-hidden>
        {levels.map(({ code }) => (
          <span key={code} data-step={Number(code) <= level ? code : undefined} />
        ))}
      </span>
    </span>
  );
}
