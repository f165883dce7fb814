import { useTranslation } from 'react-i18next';
import classes from './inbox.module.css';

/** A mail as a mail program shows it, where nothing of it can do anything; its plain text below. */
export function MailPreview({ title, html, text }: { title: string; html: string; text: string }) {
  const { t } = useTranslation('inbox');
  return (
    <>
      <iframe className={classes.preview} title={t('preview', { title })} sandbox="" srcDoc={html} />
      <details>
        <summary>{t('plainText')}</summary>
        <pre style={{ whiteSpace: 'pre-wrap' }}>{text}</pre>
      </details>
    </>
  );
}
