import { levels, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { MemberChip } from '@/components/member-chip';
import { ProblemNotice } from '@/components/problem-notice';
import { useWords } from '@/components/use-words';
import { useFormats } from '@/i18n/use-formats';
import { useWaitingClaims } from '../api/claims';
import classes from './queues.module.css';

/** What Members say they practise at a level, with a practice as evidence: the curator confirms it on the claims' page. */
export function ClaimQueue() {
  const { t } = useTranslation('queues');
  const { day, member: nameOf, term } = useFormats();
  const words = useWords();
  const { data, error, refetch } = useWaitingClaims();
  return (
    <section aria-labelledby="queue-claims">
      <h2 id="queue-claims">{t('queue.claims')}</h2>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <p role="status">{t('loading')}</p> : null}
      {data?.items.length === 0 ? <EmptyState text={t('empty.claims')} /> : null}
      <ul className={classes.lines}>
        {(data?.items ?? []).map(({ id, member, practice, titles, level, segment, claimedAt }) => (
          <li key={id} className={classes.line}>
            <div>
              <p className={classes.above}>
                <MemberChip code={member} /> {nameOf(member)} · {t('waiting', { day: day(claimedAt) })}
              </p>
              <Link to="/maturity/claims">{words(titles) || practice}</Link>
              <p className={classes.quiet}>
                {[t('claimed', { level, name: term(levels, level) }), segment && term(segments, segment)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
