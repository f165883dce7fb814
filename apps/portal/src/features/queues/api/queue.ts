import type { InnovationListItem, PracticeListItem } from '@digital-customs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { send } from '@/api/client';

export type Kind = 'practices' | 'innovations';
export type Queue = 'own' | 'approval' | 'review';
/** A line of either kind; where no Member stands behind an innovation, a partner does, or the Research Unit. */
export type QueueItem = Omit<PracticeListItem, 'member' | 'status'> &
  Pick<InnovationListItem, 'member'> &
  Partial<Pick<InnovationListItem, 'partner'>>;

/** What waits for somebody: what waits longest stands first; one's own what was changed last. */
export const useQueue = (kind: Kind, queue: Queue) =>
  useInfiniteQuery({
    queryKey: ['queue', kind, queue],
    queryFn: ({ pageParam, signal }) =>
      send<{ items: QueueItem[]; next: string | null }>('GET', `/api/${kind}`, {
        query: { queue, sort: queue === 'own' ? 'newest' : 'oldest', ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
