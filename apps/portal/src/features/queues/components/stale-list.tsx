import { Button } from '@mantine/core';
import type { PracticeListItem } from '@digital-customs/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api, send } from '@/api/client';
import { useSession } from '@/api/use-session';
import { MemberChip } from '@/components/member-chip';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import classes from './queues.module.css';

interface Props {
  type: 'practice' | 'innovation';
  /** `own`: to be confirmed by the reader's Member; `published`: for the Research Unit to see. */
  queue: 'own' | 'published';
}
type Line = Omit<PracticeListItem, 'member' | 'status'> & { member: string | null };

/** What nobody has confirmed for two years. Its Member confirms, revises or withdraws it. */
export function StaleList({ type, queue }: Props) {
  const { t } = useTranslation('queues');
  const { can } = useSession();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['queue', 'stale', type, queue],
    queryFn: ({ pageParam, signal }) =>
      send<{ items: Line[]; next: string | null }>('get', `/api/${type}s`, {
        query: { queue, stale: true, sort: 'oldest', ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (error) return <ProblemNotice error={error} />;
  if (items.length === 0) return null;
  const id = `stale-${type}-${queue}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`stale.title.${type}`)}</h2>
      <p className={classes.quiet}>{t(queue === 'published' ? 'stale.others' : 'stale.own')}</p>
      <ul className={classes.lines}>
        {items.map((item) => (
          <StaleLine key={item.id} item={item} type={type} mayConfirm={queue === 'own' && can(`${type}.confirm`)} />
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

function StaleLine({ item, type, mayConfirm }: { item: Line; type: Props['type']; mayConfirm: boolean }) {
  const { t } = useTranslation('queues');
  const { month, member } = useFormats();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const params = { path: { id: item.id } };
  const confirm = useMutation({
    mutationFn: () =>
      type === 'practice'
        ? answer<unknown>(api.POST('/api/practices/{id}/confirmation', { params }))
        : answer<unknown>(api.POST('/api/innovations/{id}/confirmation', { params })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['queue'] }),
  });
  const at = `/${type}s/${encodeURIComponent(item.id)}`;
  const last = item.confirmedAt ?? item.publishedAt;
  return (
    <li className={classes.line}>
      <div>
        <p className={classes.above}>
          {item.member ? (
            <>
              <MemberChip code={item.member} /> {member(item.member)} ·{' '}
            </>
          ) : null}
          {last ? t(item.confirmedAt ? 'stale.confirmed' : 'stale.entered', { month: month(last) }) : null}
        </p>
        <Link to={at}>{item.titles[language] || Object.values(item.titles).find(Boolean) || t('untitled')}</Link>
        {confirm.error ? <ProblemNotice error={confirm.error} /> : null}
      </div>
      {mayConfirm ? (
        <Button variant="default" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('stale.holds')}
        </Button>
      ) : null}
    </li>
  );
}
