import { type ReusedType, reuseKinds } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useItemReuse } from '@/api/reuse';
import { useSession } from '@/api/use-session';
import { useFormats } from '@/i18n/use-formats';
import classes from '../register.module.css';
import { OwnReuse } from './own-reuse';
import { ReuseCard } from './reuse-card';

/** On the page of a practice or innovation: who reuses it and with which lessons, and the reader's own statement. */
export function ReuseSection({ type, id }: { type: ReusedType; id: string }) {
  const { t } = useTranslation('reuse');
  const { term, number } = useFormats();
  const { can } = useSession();
  const { data } = useItemReuse(type, id);
  if (!data) return null;
  const mine = can('reuse.propose') ? data.mine : [];
  const counted = reuseKinds.filter(({ code }) => (data.counts[code] ?? 0) > 0);
  return (
    <section className={classes.form} aria-labelledby="reuse">
      <h2 id="reuse">{t('title')}</h2>
      <p className={classes.quiet}>
        {counted.length === 0
          ? t('nobody')
          : counted
              .map(({ code }) => t('counted', { kind: term(reuseKinds, code), number: number(data.counts[code] ?? 0) }))
              .join(' · ')}
      </p>
      <ul className={classes.list}>
        {data.items.map((reuse) => (
          <ReuseCard key={reuse.member} reuse={reuse} />
        ))}
      </ul>
      {mine.map((reuse) => (
        <OwnReuse key={reuse.member} reuse={reuse} />
      ))}
      {data.items.length > 0 ? (
        <p>
          <Link to="/reuse">{t('all')}</Link>
        </p>
      ) : null}
    </section>
  );
}
