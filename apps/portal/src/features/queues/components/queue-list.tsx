import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import { type Kind, type Queue, type QueueItem, useQueue } from '../api/queue';
import classes from './queues.module.css';

interface Props {
  kind: Kind;
  queue: Queue;
}

/** One queue with its lines, or what it will hold. */
export function QueueList({ kind, queue }: Props) {
  const { t } = useTranslation('queues');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useQueue(kind, queue);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const id = `queue-${kind}-${queue}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`queue.${kind}.${queue}`)}</h2>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <p role="status">{t('loading')}</p> : null}
      {data && items.length === 0 ? <EmptyState text={t(`empty.${kind}.${queue}`)} /> : null}
      <ul className={classes.lines}>
        {items.map((item) => (
          <Line key={item.id} kind={kind} queue={queue} item={item} />
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

/** Where a line leads: to the decision, to the form, or to the page. */
function addressOf({ kind, queue }: Props, { id, stage }: QueueItem): string {
  const at = `/${kind}/${encodeURIComponent(id)}`;
  if (queue === 'review' && kind === 'innovations') return '/innovations/board';
  if (queue !== 'own') return `${at}/review`;
  return stage === 'draft' || stage === 'returned' ? `${at}/edit` : at;
}

function Line({ item, ...place }: Props & { item: QueueItem }) {
  const { t } = useTranslation('queues');
  const { day, member } = useFormats();
  const { language } = useLanguage();
  const title = item.titles[language] || Object.values(item.titles).find(Boolean) || t(`untitled.${place.kind}`);
  return (
    <li className={classes.line}>
      <div>
        <p className={classes.above}>
          {item.member ? <MemberChip code={item.member} /> : null}{' '}
          {item.member ? member(item.member) : (item.partner?.name ?? t('researchUnit'))} ·{' '}
          {item.waitingSince
            ? t('waiting', { day: day(item.waitingSince) })
            : t('changed', { day: day(item.changedAt) })}
        </p>
        {item.stage === 'withdrawn' ? <span>{title}</span> : <Link to={addressOf(place, item)}>{title}</Link>}
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
