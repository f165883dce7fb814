import { synonymsFor, type Lexicon } from '../engine/lexicon.js';
import { readPosition } from '../engine/ordering.js';
import { readQuery } from '../engine/query-text.js';
import {
  InvalidSearch,
  type SearchDocument,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
  type SearchRebuild,
  type SearchResult,
  type SimilarQuery,
  type SuggestQuery,
  type Suggestion,
  type SynonymGroup,
} from '../engine/search-engine.js';
import { Finding } from './finding.js';
import { Indexes } from './indexes.js';
import { Refused, Server } from './server.js';
import { Showing } from './showing.js';
import { findSimilar } from './similar.js';
import { EngineUnavailable } from './unavailable.js';

export interface MeilisearchOptions {
  /** As http://search:7700. */
  url: string;
  /** A key that may do everything with the indexes of this name. */
  key: string;
  /** Name of the index; `<name>-next` is the one that is built beside it. */
  index?: string;
  /** Settings of an embedder: what is near in meaning is found behind what has the words. */
  embedder?: Record<string, unknown> | undefined;
}

/**
 * The adapter for a Meilisearch server. It need not be there yet: until it answers, every call throws EngineUnavailable,
 * and nothing is known of `needsRebuild`.
 */
export const openMeilisearch = ({
  url,
  key,
  index = 'digital-customs',
  embedder,
}: MeilisearchOptions): SearchEngine => {
  const server = new Server(url, key);
  const indexes = new Indexes(server, index, embedder);
  return new MeilisearchSearch(server, indexes);
};

const largestPage = 1000;

class MeilisearchSearch implements SearchEngine {
  private readonly showing = new Showing();
  private lexicon: Pick<Lexicon, 'synonyms' | 'synonymWords'> = synonymsFor([]);
  private groups = new Map<string, SynonymGroup>();
  private isClosed = false;
  private opening: Promise<void> | undefined;
  needsRebuild = false;
  private finishing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly server: Server,
    private readonly indexes: Indexes,
  ) {}

  async save(documents: SearchDocument[]): Promise<void> {
    return this.within(() => this.indexes.save(documents));
  }

  async remove(id: string, version: number): Promise<void> {
    return this.within(() => this.indexes.remove(id, version));
  }

  search(query: SearchQuery): Promise<SearchResult> {
    return this.within(async () => {
      if (!Number.isInteger(query.limit) || query.limit < 0 || query.limit > largestPage)
        throw new InvalidSearch(`The limit must be a whole number from 0 to ${largestPage}, got ${query.limit}.`);
      const text = readQuery(query.text, this.lexicon.synonyms, query.exact);
      const sort = query.sort === 'relevance' && text.terms.length === 0 ? 'newest' : query.sort;
      const after = query.after && readPosition(query.after, sort);
      const finding = new Finding(this.server, this.indexes, this.lexicon, this.groups);
      const { documents, hasWords, ...found } = await finding.find({ ...query, sort }, text, after);
      const { hits, corrections } = await this.showing.show(documents, query);
      return { ...found, hits, corrections: hasWords ? corrections : {} };
    });
  }

  suggest({ text, audience, language, limit }: SuggestQuery): Promise<Suggestion[]> {
    return this.within(async () => {
      const finding = new Finding(this.server, this.indexes, this.lexicon, this.groups);
      const documents = await finding.titled(readQuery(text, this.lexicon.synonyms), audience, limit);
      const { hits } = await this.showing.show(documents, { text, language });
      return hits.map(({ id, type, language: shown, title, payload }) => ({
        id,
        type,
        language: shown,
        title,
        payload,
      }));
    });
  }

  similar(query: SimilarQuery): Promise<SearchHit[] | null> {
    return this.within(async () => {
      const documents = await findSimilar(this.server, this.indexes.current, query, this.lexicon, this.groups);
      if (documents === null) return null;
      return (await this.showing.show(documents, { text: '', language: query.language })).hits;
    });
  }

  async useSynonyms(groups: SynonymGroup[]): Promise<void> {
    this.lexicon = synonymsFor(groups);
    this.groups = new Map(groups.map((group) => [group.id, group]));
    this.showing.useSynonyms(groups);
  }

  count(): Promise<number> {
    return this.within(async () => {
      // Another replica may have built it meanwhile.
      if (this.needsRebuild) this.needsRebuild = !(await this.indexes.isConfirmed());
      return this.indexes.count();
    });
  }

  versions(): Promise<Record<string, number>> {
    return this.within(() => this.indexes.versions());
  }

  async rebuild(): Promise<SearchRebuild> {
    await this.within(() => this.indexes.begin());
    return {
      save: (documents) => this.within(() => this.indexes.saveBeside(documents)),
      remove: (id, version) => this.within(() => this.indexes.removeBeside(id, version)),
      finish: async () => {
        await this.within(() => this.indexes.swap());
        this.needsRebuild = false;
      },
      abandon: () => (this.isClosed ? Promise.resolve() : this.within(() => this.indexes.drop())),
    };
  }

  async clear(): Promise<void> {
    await this.within(() => this.indexes.clear());
    this.needsRebuild = true;
  }

  async confirmRebuilt(): Promise<void> {
    await this.within(() => this.indexes.confirm());
    this.needsRebuild = false;
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.finishing;
    this.server.close();
    this.showing.close();
  }

  /** Once the server has been there; tried again with the next call. */
  private opened(): Promise<void> {
    this.opening ??= this.indexes.open().then(
      (isWhole) => {
        this.needsRebuild = !isWhole;
      },
      (error: unknown) => {
        this.opening = undefined;
        throw error;
      },
    );
    return this.opening;
  }

  /** A server that has lost the index, its disk being new, is one to begin with anew. */
  private lost(error: unknown): never {
    if (!(error instanceof Refused && error.code === 'index_not_found')) throw error;
    this.opening = undefined;
    throw new EngineUnavailable(error.message, { cause: error });
  }

  private within<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isClosed) return Promise.reject(new Error('The search index is closed.'));
    const result = this.opened()
      .then(work)
      .catch((error: unknown) => this.lost(error));
    this.finishing = Promise.allSettled([this.finishing, result]);
    return result;
  }
}
