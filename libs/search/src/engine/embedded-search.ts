import type { SynonymGroup } from '../words/synonyms.js';
import { perform, type Method } from './protocol.js';
import type {
  SearchDocument,
  SearchEngine,
  SearchHit,
  SearchQuery,
  SearchResult,
  SimilarQuery,
  SuggestQuery,
  Suggestion,
} from './search-engine.js';
import { SearchIndex } from './search-index.js';
import { SearchThread } from './threaded-search.js';

export interface EmbeddedSearchOptions {
  /** The index; its folder is made. A damaged file, or one of another schema, is moved to `<file>.aside-<time>`. */
  file: string;
  /** A worker thread of its own (the default), or this thread, which then blocks during each call. */
  thread?: boolean;
}

/**
 * The embedded adapter: SQLite FTS5 for the words, bitmaps for filters and counts.
 * @throws Error when another process holds the file, or the disk refuses.
 */
export const openEmbeddedSearch = async ({ file, thread = true }: EmbeddedSearchOptions): Promise<SearchEngine> => {
  if (thread) {
    const opened = await SearchThread.open(file);
    return new EmbeddedSearch((method, args) => opened.thread.call(method, args), opened.needsRebuild);
  }
  const index = SearchIndex.open(file);
  return new EmbeddedSearch(async (method, args) => perform(index, { call: 0, method, args }), index.needsRebuild());
};

class EmbeddedSearch implements SearchEngine {
  private closing: Promise<void> | undefined;

  constructor(
    private readonly ask: (method: Method, args: unknown[]) => Promise<unknown>,
    public needsRebuild: boolean,
  ) {}

  async save(documents: SearchDocument[]): Promise<void> {
    await this.open('save', [documents]);
  }

  async remove(id: string, version: number): Promise<void> {
    await this.open('remove', [id, version]);
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    return (await this.open('search', [query])) as SearchResult;
  }

  async suggest(query: SuggestQuery): Promise<Suggestion[]> {
    return (await this.open('suggest', [query])) as Suggestion[];
  }

  async similar(query: SimilarQuery): Promise<SearchHit[] | null> {
    return (await this.open('similar', [query])) as SearchHit[] | null;
  }

  async useSynonyms(groups: SynonymGroup[]): Promise<void> {
    await this.open('useSynonyms', [groups]);
  }

  async count(): Promise<number> {
    return (await this.open('count', [])) as number;
  }

  async clear(): Promise<void> {
    await this.open('clear', []);
    this.needsRebuild = true;
  }

  async confirmRebuilt(): Promise<void> {
    await this.open('confirmRebuilt', []);
    this.needsRebuild = false;
  }

  close(): Promise<void> {
    this.closing ??= this.ask('close', []).then(() => undefined);
    return this.closing;
  }

  private open(method: Method, args: unknown[]): Promise<unknown> {
    if (this.closing) return Promise.reject(new Error('The search index is closed.'));
    return this.ask(method, args);
  }
}
