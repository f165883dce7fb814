import { type LinkedSegmentList, segments } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send } from '@/api/client';
import { useFormats } from '@/i18n/use-formats';
import classes from './register.module.css';

type Of = { topic: string } | { tfa: string } | { theme: string };

const useLinkedSegments = (of: Of) =>
  useQuery({
    queryKey: ['maturity', 'linked-segments', of],
    queryFn: ({ signal }) => send<LinkedSegmentList>('get', '/api/maturity/segments', { query: { ...of }, signal }),
    staleTime: 300_000,
  });

/** The segments of the maturity model that are linked to a topic, a measure or a theme. Beside other things: where they cannot be had, nothing is shown. */
export function LinkedSegments({ of }: { of: Of }) {
  const { t } = useTranslation('parts');
  const { term } = useFormats();
  const { data } = useLinkedSegments(of);
  if (!data || data.items.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="linked-segments">
      <h2 id="linked-segments">{t('linkedSegments.title')}</h2>
      <ul className={classes.list}>
        {data.items.map(({ id, criteria }) => (
          <li key={id} className={classes.links}>
            <Link to={`/maturity/segments/${id}`}>{term(segments, id)}</Link>
            <span className={classes.quiet}>
              {t('linkedSegments.criteria', { count: criteria, version: data.model })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
