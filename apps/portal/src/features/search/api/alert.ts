import type { Channels, SavedSearch } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, send } from '@/api/client';
import { isProblem } from '@/api/problem';
import i18next from 'i18next';

interface Wanted extends Pick<SavedSearch, 'name' | 'query'> {
  /** How its owner is told of new results; null: not at all. */
  channels: Channels | null;
}

const attempts = 8;
const pause = 400;

/** Keeps a search and, where that is wanted, follows it. */
export function useSaveAsAlert() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ channels, ...body }: Wanted) => {
      const { id } = await answer(api.POST('/api/search/saved', { body }));
      if (channels) await follow(id, channels);
    },
    onSuccess: () =>
      Promise.all(
        ['saved-searches', 'subscriptions', 'inbox'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });
}

/** Who follows hears of a kept search by an event: a moment later than it was kept. */
async function follow(id: string, channels: Channels): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const body = { kind: 'search', value: id, channels, language: i18next.language, timeZone };
  for (let attempt = 1; ; attempt++) {
    try {
      return void (await send('post', '/api/subscriptions', { body }));
    } catch (error) {
      if (attempt === attempts || !isProblem(error, 'dissemination.nothing-to-follow')) throw error;
      await new Promise((later) => setTimeout(later, pause));
    }
  }
}
