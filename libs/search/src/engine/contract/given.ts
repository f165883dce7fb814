import type { Highlighted, SearchDocument, SearchEngine, SearchQuery, SearchResult } from '../search-engine.js';

/** An empty engine, for one check. */
export type Open = () => Promise<SearchEngine>;

/** What of the contract an engine keeps in another way, by name, and how much of the long checks it is asked. */
export interface Abilities {
  /** A slip in the first letter is forgiven. */
  slipsInFirstLetters: boolean;
  /** A word is found by a beginning that is typed as it stands; else a slip in the beginning is forgiven too. */
  exactBeginnings: boolean;
  /** Of corrections the nearest alone are used; else the farther ones are found behind them. */
  nearestSlipsOnly: boolean;
  /** Runs of the property checks. */
  runs: number;
}

export const wholly: Abilities = {
  slipsInFirstLetters: true,
  exactBeginnings: true,
  nearestSlipsOnly: true,
  runs: 60,
};

/** A public practice in English; say what matters. */
export const document = (id: string, changes: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  type: 'practice',
  version: 1,
  audience: ['public'],
  texts: { en: { title: id, summary: '', body: '' } },
  keywords: [],
  facets: {},
  year: 2020,
  publishedAt: '2020-01-01T00:00:00Z',
  confirmedAt: '2020-01-01T00:00:00Z',
  payload: null,
  ...changes,
});

/** A document with this title, or with these texts, in one language. */
export const written = (
  id: string,
  text: string | { title?: string; summary?: string; body?: string },
  language = 'en',
  changes: Partial<SearchDocument> = {},
): SearchDocument => {
  const parts = typeof text === 'string' ? { title: text } : text;
  return document(id, { texts: { [language]: { title: '', summary: '', body: '', ...parts } }, ...changes });
};

export const query = (changes: Partial<SearchQuery> = {}): SearchQuery => ({
  text: '',
  audience: ['public'],
  filters: {},
  language: 'en',
  sort: 'relevance',
  facets: [],
  limit: 50,
  ...changes,
});

export const find = (engine: SearchEngine, text: string, changes: Partial<SearchQuery> = {}): Promise<SearchResult> =>
  engine.search(query({ text, ...changes }));

export const ids = (result: { hits: { id: string }[] }): string[] => result.hits.map((hit) => hit.id);

export const foundBy = async (engine: SearchEngine, text: string): Promise<string[]> =>
  ids(await find(engine, text)).sort();

/** What is marked. */
export const marked = ({ text, marks }: Highlighted): string[] => marks.map(([start, end]) => text.slice(start, end));

/** Gives each check an engine of its own and closes it after. */
export const engineOf = (open: Open): (() => SearchEngine) => {
  let engine: SearchEngine | undefined;
  beforeEach(async () => {
    engine = await open();
  });
  afterEach(() => engine?.close());
  return () => {
    if (!engine) throw new Error('There is an engine only inside a check.');
    return engine;
  };
};
