import { type EvidenceClaim, levels, segments } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send } from '@/api/client';
import { useFormats } from '@/i18n/use-formats';
import { MemberChip } from './member-chip';
import classes from './register.module.css';
import { useWords } from './use-words';

type Of = { practice: string } | { segment: string };

/** Never kept between visits: what a Member takes back is gone at the next look. */
const useConfirmedClaims = (of: Of) =>
  useQuery({
    queryKey: ['maturity', 'claims', 'confirmed', of],
    queryFn: ({ signal }) =>
      send<{ items: EvidenceClaim[] }>('get', '/api/maturity/evidence-claims', { query: { ...of }, signal }),
    staleTime: 0,
  });

/** Who practises something at which level, as its Member says and a curator has confirmed. Where there is nothing, nothing is shown. */
export function PractisedAt({ of, as: Heading = 'h2' }: { of: Of; as?: 'h2' | 'h3' }) {
  const { t } = useTranslation('parts');
  const { term, member: nameOf, day } = useFormats();
  const words = useWords();
  const { data } = useConfirmedClaims(of);
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="practised" className={classes.part}>
      <Heading id="practised">{t('practised.title')}</Heading>
      <ul className={classes.list}>
        {data.items.map(({ id, member, level, segment, practice, titles, decidedAt }) => (
          <li key={id}>
            <MemberChip code={member} /> {nameOf(member)}:{' '}
            <strong>
              {level} {term(levels, level)}
            </strong>{' '}
            {'practice' in of ? (
              segment ? (
                <Link to={`/maturity/segments/${segment}`}>{term(segments, segment)}</Link>
              ) : null
            ) : (
              <Link to={`/practices/${encodeURIComponent(practice)}`}>{words(titles) || practice}</Link>
            )}
            <p className={classes.quiet}>{decidedAt ? t('practised.confirmed', { day: day(decidedAt) }) : null}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
