import type { ContributionVersion, PracticeVersion } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { send } from '@/api/client';
import type { WrittenContent } from '@/components/difference/content-fields';

export type Kind = 'practices' | 'innovations';
export type Version = Omit<PracticeVersion, 'content'> & { content: WrittenContent };

/** Every version, the first one first. */
export const useVersions = (kind: Kind, id: string) =>
  useQuery({
    queryKey: [kind.slice(0, -1), id, 'versions'],
    queryFn: ({ signal }) => send<{ items: Version[] }>('GET', `/api/${kind}/{id}/versions`, { path: { id }, signal }),
  });

/** One version, with its content as its kind has it. */
export const useVersion = <Content>(kind: Kind, id: string, number: string) =>
  useQuery({
    queryKey: [kind.slice(0, -1), id, 'versions', number],
    queryFn: ({ signal }) =>
      send<ContributionVersion<Content>>('GET', `/api/${kind}/{id}/versions/{number}`, {
        path: { id, number },
        signal,
      }),
  });
