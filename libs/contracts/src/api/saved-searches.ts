import { z } from 'zod';
import { searchFacets, SearchRequest } from './search.js';

const ofReading = ['cursor', 'limit', 'reader_language'];
const isList = (name: string) => searchFacets.some((facet) => facet === name);

/** What a kept search asks for, as GET /api/search takes it. Fails where it has filters that search does not know. */
export function readSavedQuery(query: string): z.ZodSafeParseResult<SearchRequest> {
  const given = new URLSearchParams(query);
  const names = [...new Set(given.keys())];
  return SearchRequest.safeParse(
    Object.fromEntries(names.map((name) => [name, isList(name) ? given.getAll(name) : given.get(name)])),
  );
}

const SavedQuery = z
  .string()
  .max(2_000)
  .refine(
    (query) => ofReading.every((name) => !new URLSearchParams(query).has(name)) && readSavedQuery(query).success,
    {
      error: 'These are no words and filters of a search',
      params: { code: 'no-search' },
    },
  )
  .meta({
    description: 'Words and filters as in the address of GET /api/search, as q=refund&type=practice&region=WCA',
  });

export const SearchToSave = z
  .strictObject({ name: z.string().trim().min(1).max(100), query: SavedQuery })
  .meta({ id: 'SearchToSave' });
export type SearchToSave = z.infer<typeof SearchToSave>;

export const SavedSearch = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    savedAt: z.iso.datetime(),
    lookedAt: z.iso.datetime(),
    total: z.int().meta({ description: 'What it finds now' }),
    fresh: z.int().meta({ description: 'How much of that was published since the person last looked' }),
  })
  .meta({ id: 'SavedSearch' });
export type SavedSearch = z.infer<typeof SavedSearch>;

export const SavedSearches = z.object({ items: z.array(SavedSearch) }).meta({ id: 'SavedSearches' });
