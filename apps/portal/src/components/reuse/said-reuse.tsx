import { type ReuseContent, reuseKinds } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';

interface Props {
  content: ReuseContent;
  /** Lessons in every language, as its approver reads them. */
  whole?: boolean;
}

/** What is said: how far, since when, and the lessons in the reader's language or in the one they were written in. */
export function SaidReuse({ content, whole = false }: Props) {
  const { t } = useTranslation('reuse');
  const { term, month } = useFormats();
  const { language } = useLanguage();
  const written = Object.entries(content.lessons).filter(([, text]) => text);
  const first = written.find(([code]) => code === language) ?? written[0];
  const shown = whole || !first ? written : [first];
  return (
    <>
      <p>{t('since', { kind: term(reuseKinds, content.kind), month: month(`${content.since}-01T00:00:00Z`) })}</p>
      {shown.map(([code, lesson]) => (
        <p key={code} lang={code} dir="auto">
          {lesson}
        </p>
      ))}
    </>
  );
}
