import { type ReuseContent, reuseKinds } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';

/** What is said: how far, since when, and the lessons in the reader's language or in the one they were written in. */
export function SaidReuse({ content }: { content: ReuseContent }) {
  const { t } = useTranslation('reuse');
  const { term, month } = useFormats();
  const { language } = useLanguage();
  const written = Object.entries(content.lessons).filter(([, text]) => text);
  const [shown, lesson] = written.find(([code]) => code === language) ?? written[0] ?? [];
  return (
    <>
      <p>{t('since', { kind: term(reuseKinds, content.kind), month: month(`${content.since}-01T00:00:00Z`) })}</p>
      {lesson ? (
        <p lang={shown} dir="auto">
          {lesson}
        </p>
      ) : null}
    </>
  );
}
