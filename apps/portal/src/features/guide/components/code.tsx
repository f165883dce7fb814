import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './guide.module.css';

/** A program to copy. It is read from left to right in every language. */
export function Code({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('guide');
  const clipboard = useClipboard();
  return (
    <div className={classes.code}>
      <pre dir="ltr" tabIndex={0} aria-label={label} role="region">
        <code>{text}</code>
      </pre>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('copyOf', { what: label })}
        onClick={() => clipboard.copy(text)}
      >
        {clipboard.copied ? t('copied') : t('copy')}
      </Button>
    </div>
  );
}
