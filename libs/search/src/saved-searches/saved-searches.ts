import { DomainError, searchForgotten, searchSaved, type SearchToSave } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

export interface Kept {
  id: string;
  name: string;
  query: string;
  savedAt: string;
  lookedAt: string;
}

/** The searches that a person keeps, the latest first. */
export interface SavedSearches {
  items: Kept[];
}
export const savedSearchFields = ['items'] as const;
export const noSearches: SavedSearches = { items: [] };

export const mostKept = 50;

/** Keeps a search under a name; one that is kept already gets the name. */
export function saveSearch(
  person: string,
  { items }: SavedSearches,
  { name, query }: SearchToSave,
  { id, at }: { id: string; at: Date },
): Change<SavedSearches> {
  const known = items.find((item) => item.query === query);
  if (!known && items.length >= mostKept)
    throw new DomainError('search.too-many-saved', `Forget one of your ${mostKept} searches first.`);
  const now = at.toISOString();
  const kept = known ? { ...known, name } : { id, name, query, savedAt: now, lookedAt: now };
  return changed(
    { items: [kept, ...items.filter((item) => item !== known)] },
    searchSaved({ person, id: kept.id, name, query }),
  );
}

/** What is published from now on is new to the person. */
export const lookAtSearch = ({ items }: SavedSearches, id: string, at: Date): Change<SavedSearches> => {
  const kept = requireKept(items, id);
  return changed({ items: items.map((item) => (item === kept ? { ...kept, lookedAt: at.toISOString() } : item)) });
};

export function forgetSearch(person: string, { items }: SavedSearches, id: string): Change<SavedSearches> {
  const kept = requireKept(items, id);
  return changed({ items: items.filter((item) => item !== kept) }, searchForgotten({ person, id }));
}

function requireKept(items: Kept[], id: string): Kept {
  const kept = items.find((item) => item.id === id);
  if (!kept) throw new DomainError('search.saved-search-not-found', 'It was forgotten, or it is somebody else’s.');
  return kept;
}
