import { Link } from 'react-router';
import { usePractice } from '@/api/practice';
import { useLanguage } from '@/i18n/use-language';
import { firstText, textsOf } from './record/text-choice';

/** A practice by its title, or by its code while that is not known or not open to the reader. */
export function PracticeLink({ id }: { id: string }) {
  const { language } = useLanguage();
  const { data } = usePractice(id);
  const shown = data && firstText(textsOf(data.content), language);
  return (
    <Link to={`/practices/${encodeURIComponent(id)}`} lang={shown?.language} dir="auto">
      {shown?.text.title ?? id}
    </Link>
  );
}
