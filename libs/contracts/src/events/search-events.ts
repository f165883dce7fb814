import { z } from 'zod';
import { CustomsTerms } from '../api/customs-words.js';
import { defineEvent } from './envelope.js';

const vocabulary = 'search.vocabulary';
export const customsTermsChanged = defineEvent(
  vocabulary,
  'search.terms-changed.v1',
  z.object({ id: z.string(), terms: CustomsTerms.shape.terms }),
);
export const customsTermsRemoved = defineEvent(vocabulary, 'search.terms-removed.v1', z.object({ id: z.string() }));

const savedSearches = 'search.saved-searches';
/** A person keeps a search, or gives it another name; `query` as GET /api/search takes it. */
export const searchSaved = defineEvent(
  savedSearches,
  'search.search-saved.v1',
  z.object({ person: z.string(), id: z.string(), name: z.string(), query: z.string() }),
);
export const searchForgotten = defineEvent(
  savedSearches,
  'search.search-forgotten.v1',
  z.object({ person: z.string(), id: z.string() }),
);

/** Which kept searches find a record now, by their ids; whoever tells their owners asks the audience rule. `record` as `practice/p1`. */
export const searchMatched = defineEvent(
  'search.matches',
  'search.search-matched.v1',
  z.object({ record: z.string(), searches: z.array(z.string()) }),
);
