import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '@/api/call';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import classes from './writing.module.css';

/** Which call the practice answers, and until when answers are taken. */
export function CallNote({ id }: { id: string }) {
  const { t } = useTranslation('writing');
  const { day } = useFormats();
  const { language } = useLanguage();
  const { data } = useCall(id);
  if (!data) return null;
  const { texts, language: written, deadline } = data.content;
  return (
    <p className={classes.quiet} style={{ marginBlockEnd: 12 }}>
      {t('answers')} <Link to={`/calls/${encodeURIComponent(id)}`}>{(texts[language] ?? texts[written])?.title}</Link>{' '}
      {t('answersUntil', { day: day(deadline) })}
    </p>
  );
}
