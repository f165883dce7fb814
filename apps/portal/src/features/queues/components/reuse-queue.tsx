import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { reuseListQuery } from '@/api/reuse';
import { ProblemNotice } from '@/components/problem-notice';
import { SaidReuse } from '@/components/reuse/said-reuse';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import classes from './queues.module.css';

/** Statements of reuse that wait for the national approval. */
export function ReuseQueue() {
  const { t } = useTranslation('queues');
  const { day, member } = useFormats();
  const { language } = useLanguage();
  const { data, error } = useInfiniteQuery(reuseListQuery({ queue: 'approval' }));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (error) return <ProblemNotice error={error} />;
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="queue-reuse">
      <h2 id="queue-reuse">{t('queue.reuse')}</h2>
      <ul className={classes.lines}>
        {items.map(({ item, type, titles, owner, proposed }) => (
          <li key={item} className={classes.line}>
            <div>
              <p className={classes.above}>
                {[owner && member(owner), proposed && t('waiting', { day: day(proposed.at) })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <Link to={`/${type}s/${encodeURIComponent(item)}`}>
                {titles[language] || Object.values(titles).find(Boolean) || t('untitled')}
              </Link>
              {proposed ? <SaidReuse content={proposed.content} whole /> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
