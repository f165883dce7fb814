import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './difference.module.css';

/** A stretch of text that stayed, left or came; told by its line, its sign and its words, never by colour alone. */
export function Step({ step, children }: { step: 'same' | 'added' | 'removed'; children: ReactNode }) {
  const { t } = useTranslation('fields');
  if (step === 'same') return <span>{children}</span>;
  const Element = step === 'added' ? 'ins' : 'del';
  return (
    <Element className={classes[step]}>
      <span className={classes.sign} aria-hidden>
        {step === 'added' ? '+' : '−'}
      </span>
      <span className={classes.spoken}>{t(`difference.${step}`)}: </span>
      {children}
    </Element>
  );
}
