import type { SynonymGroup } from '../words/synonyms.js';
import { generationOf, removeIndex, settleGenerations } from './index-generations.js';
import { perform, type Method } from './protocol.js';
import {
  RebuildRunning,
  type SearchDocument,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
  type SearchRebuild,
  type SearchResult,
  type SimilarQuery,
  type SuggestQuery,
  type Suggestion,
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
  settleGenerations(file);
  const open = thread ? openThread : openHere;
  return new EmbeddedSearch(file, open, await open(file));
};

/** An index that has been opened, and how it is asked. */
interface OpenIndex {
  file: string;
  needsRebuild: boolean;
  ask(method: Method, args: unknown[]): Promise<unknown>;
}

const openThread = async (file: string): Promise<OpenIndex> => {
  const { thread, needsRebuild } = await SearchThread.open(file);
  return {
    file,
    needsRebuild,
    ask: (method, args) => (method === 'close' ? thread.close() : thread.call(method, args)),
  };
};

const openHere = async (file: string): Promise<OpenIndex> => {
  const index = SearchIndex.open(file);
  const ask = async (method: Method, args: unknown[]) => perform(index, { call: 0, method, args });
  return { file, needsRebuild: index.needsRebuild(), ask };
};

class EmbeddedSearch implements SearchEngine {
  private closing: Promise<void> | undefined;
  private opening: Promise<OpenIndex> | undefined;
  private beside: OpenIndex | undefined;
  private generations = 0;
  private synonyms: SynonymGroup[] = [];
  needsRebuild: boolean;

  constructor(
    private readonly file: string,
    private readonly open: (file: string) => Promise<OpenIndex>,
    private current: OpenIndex,
  ) {
    this.needsRebuild = current.needsRebuild;
  }

  async save(documents: SearchDocument[]): Promise<void> {
    await this.write('save', [documents]);
  }

  async remove(id: string, version: number): Promise<void> {
    await this.write('remove', [id, version]);
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    return (await this.ask('search', [query])) as SearchResult;
  }

  async suggest(query: SuggestQuery): Promise<Suggestion[]> {
    return (await this.ask('suggest', [query])) as Suggestion[];
  }

  async similar(query: SimilarQuery): Promise<SearchHit[] | null> {
    return (await this.ask('similar', [query])) as SearchHit[] | null;
  }

  async useSynonyms(groups: SynonymGroup[]): Promise<void> {
    this.synonyms = groups;
    await this.write('useSynonyms', [groups]);
  }

  async count(): Promise<number> {
    return (await this.ask('count', [])) as number;
  }

  async versions(): Promise<Record<string, number>> {
    return (await this.ask('versions', [])) as Record<string, number>;
  }

  async rebuild(): Promise<SearchRebuild> {
    if (this.closing) throw new Error('The search index is closed.');
    if (this.opening) throw new RebuildRunning('The index is being rebuilt already.');
    const file = generationOf(this.file, ++this.generations);
    removeIndex(file);
    this.opening = this.open(file);
    const beside = (this.beside = await this.opening);
    await beside.ask('useSynonyms', [this.synonyms]);
    return {
      save: async (documents) => void (await beside.ask('save', [documents])),
      remove: async (id, version) => void (await beside.ask('remove', [id, version])),
      finish: () => this.swap(beside),
      abandon: async () => {
        if (this.closing) return this.closing;
        this.beside = this.opening = undefined;
        await beside.ask('close', []);
        removeIndex(beside.file);
      },
    };
  }

  async clear(): Promise<void> {
    await this.ask('clear', []);
    this.needsRebuild = true;
  }

  async confirmRebuilt(): Promise<void> {
    await this.ask('confirmRebuilt', []);
    this.needsRebuild = false;
  }

  close(): Promise<void> {
    this.closing ??= (async () => {
      const beside = await this.opening?.catch(() => undefined);
      await this.current.ask('close', []);
      if (beside && beside !== this.current) await beside.ask('close', []);
    })();
    return this.closing;
  }

  /** From one moment to the next: what was asked before is still answered by the former index, which then goes. */
  private async swap(beside: OpenIndex): Promise<void> {
    await beside.ask('confirmRebuilt', []);
    const before = this.current;
    this.current = beside;
    this.beside = this.opening = undefined;
    this.needsRebuild = false;
    await before.ask('close', []);
    removeIndex(before.file);
  }

  private async write(method: Method, args: unknown[]): Promise<void> {
    await Promise.all([this.ask(method, args), this.beside?.ask(method, args)]);
  }

  private ask(method: Method, args: unknown[]): Promise<unknown> {
    if (this.closing) return Promise.reject(new Error('The search index is closed.'));
    return this.current.ask(method, args);
  }
}
