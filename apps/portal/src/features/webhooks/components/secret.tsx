import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './webhooks.module.css';

/** The secret that a receiver checks signatures with, shown this once. */
export function Secret({ name, secret }: { name: string; secret: string }) {
  const { t } = useTranslation('webhooks');
  const clipboard = useClipboard();
  return (
    <div role="status" className={classes.once}>
      <p>
        <strong>{t('secret.title', { name })}</strong> {t('secret.text')}
      </p>
      <code dir="ltr">{secret}</code>
      <Button variant="default" size="compact-md" onClick={() => clipboard.copy(secret)}>
        {clipboard.copied ? t('secret.copied') : t('secret.copy')}
      </Button>
    </div>
  );
}
