import { setImmediate } from 'node:timers/promises';
import { SearchIndex } from '../engine/search-index.js';
import type { SearchDocument, SearchHit, SearchQuery, SynonymGroup } from '../engine/search-engine.js';

const together = 25;

/**
 * Shows what Meilisearch found: language, snippet, marks and reasons. The documents of a page go into an embedded index in
 * memory that explains them, so that both engines show the same.
 */
export class Showing {
  private readonly index = SearchIndex.open(':memory:');

  useSynonyms(groups: SynonymGroup[]): void {
    this.index.useSynonyms(groups);
  }

  async show(
    documents: SearchDocument[],
    query: Pick<SearchQuery, 'text' | 'exact' | 'language'>,
  ): Promise<{ hits: SearchHit[]; corrections: Record<string, string[]> }> {
    const hits: SearchHit[] = [];
    const corrections: Record<string, string[]> = {};
    for (let from = 0; from < documents.length; from += together) {
      if (from > 0) await setImmediate();
      const some = documents.slice(from, from + together);
      this.index.clear();
      this.index.save(some);
      const shown = this.index.explain(some.map(({ id }) => id), query); // prettier-ignore
      hits.push(...shown.hits);
      for (const [typed, words] of Object.entries(shown.corrections))
        corrections[typed] = [...new Set([...(corrections[typed] ?? []), ...words])];
    }
    return { hits, corrections };
  }

  close(): void {
    this.index.close();
  }
}
