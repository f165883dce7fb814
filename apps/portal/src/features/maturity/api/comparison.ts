import { type Comparison, type Peer, type PeerAttribute, peerPresets } from '@digital-customs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

type Weights = Record<PeerAttribute, number>;

interface Asked {
  round?: string | undefined;
  group: string;
  member?: string | undefined;
}

const fetchComparison = ({ round, group, member }: Asked, signal: AbortSignal) =>
  answer(
    api.GET('/api/maturity/comparison', {
      params: { query: { group, ...(round && { round }), ...(member && { member }) } },
      signal,
    }),
  ) as Promise<Comparison>;
const fetchPeers = (member: string, weights: Weights, signal: AbortSignal) =>
  answer(api.GET('/api/maturity/peers', { params: { query: { member, ...weights } }, signal })) as Promise<{
    items: Peer[];
  }>;

/** Never kept between visits: a Member that has withdrawn its consent is gone at the next look. */
export const useComparison = (asked: Asked) =>
  useQuery({
    queryKey: ['maturity', 'comparison', asked],
    queryFn: ({ signal }) => fetchComparison(asked, signal),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

export const usePeers = (member: string | undefined, weights: Weights = peerPresets.even) =>
  useQuery({
    queryKey: ['maturity', 'peers', member, weights],
    queryFn: ({ signal }) => fetchPeers(member!, weights, signal),
    enabled: member !== undefined,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
