import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The call that a record answers. */
export function AnsweredCall({ call }: { call: string | null | undefined }) {
  const { t } = useTranslation('practice');
  if (!call) return null;
  return (
    <section>
      <h2>{t('section.call')}</h2>
      <Link to={`/calls/${encodeURIComponent(call)}`}>{t('toCall')}</Link>
    </section>
  );
}
