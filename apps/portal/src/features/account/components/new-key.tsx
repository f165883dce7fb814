import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';

/** A new key, shown this once. */
export function NewKey({ made }: { made: { name: string; key: string } }) {
  const { t } = useTranslation('keys');
  const clipboard = useClipboard();
  return (
    <div role="status" className={classes.once}>
      <p>
        <strong>{t('once.title', { name: made.name })}</strong> {t('once.text')}
      </p>
      <code>{made.key}</code>
      <Button variant="default" size="compact-md" onClick={() => clipboard.copy(made.key)}>
        {clipboard.copied ? t('once.copied') : t('once.copy')}
      </Button>
    </div>
  );
}
