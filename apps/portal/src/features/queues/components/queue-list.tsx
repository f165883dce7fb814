import { Button } from '@mantine/core';
import type { PracticeListItem } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import { type Queue, useQueue } from '../api/queue';
import classes from './queues.module.css';

/** One queue with its lines, or what it will hold. */
export function QueueList({ queue }: { queue: Queue }) {
  const { t } = useTranslation('queues');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useQueue(queue);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby={`queue-${queue}`}>
      <h2 id={`queue-${queue}`}>{t(`queue.${queue}`)}</h2>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <p role="status">{t('loading')}</p> : null}
      {data && items.length === 0 ? <EmptyState text={t(`empty.${queue}`)} /> : null}
      <ul className={classes.lines}>
        {items.map((item) => (
          <Line key={item.id} item={item} queue={queue} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </section>
  );
}

function Line({ item, queue }: { item: PracticeListItem; queue: Queue }) {
  const { t } = useTranslation('queues');
  const { day, member } = useFormats();
  const { language } = useLanguage();
  const at = `/practices/${encodeURIComponent(item.id)}`;
  const to = queue !== 'own' ? `${at}/review` : item.stage === 'draft' || item.stage === 'returned' ? `${at}/edit` : at;
  const title = item.titles[language] || Object.values(item.titles).find(Boolean) || t('untitled');
  return (
    <li className={classes.line}>
      <div>
        <p className={classes.above}>
          <MemberChip code={item.member} /> {member(item.member)} ·{' '}
          {item.waitingSince
            ? t('waiting', { day: day(item.waitingSince) })
            : t('changed', { day: day(item.changedAt) })}
        </p>
        {item.stage === 'withdrawn' ? <span>{title}</span> : <Link to={to}>{title}</Link>}
        {item.reviewer ? <p className={classes.quiet}>{t('reviewer', { name: item.reviewer.name })}</p> : null}
      </div>
      <div className={classes.marks}>
        {item.openComments ? <Mark tone="gold">{t('comments', { count: item.openComments })}</Mark> : null}
        <Mark tone={item.stage === 'returned' || item.stage === 'declined' ? 'gold' : 'plain'}>
          {t(`stage.${item.stage}`)}
        </Mark>
      </div>
    </li>
  );
}
