import type { Lexicon } from '../engine/lexicon.js';
import type { Placed } from '../engine/ordering.js';
import { longestText, type QueryText } from '../engine/query-text.js';
import type { SearchDocument, SearchQuery, SearchResult, SearchSort, SynonymGroup } from '../engine/search-engine.js';
import { idOf } from './record.js';
import type { Server } from './server.js';
import { ask, count, type Found, nearest } from './asking.js';
import { few, selections } from './choosing.js';
import { type Filter, filterOf, visibleTo } from './filters.js';
import { formFields, mark, wordFields } from './index-settings.js';
import type { Indexes } from './indexes.js';
import { countsBesides } from './counting.js';
import { pageBehind } from './paging.js';
import { type CountOf, quote, understand, type Understood } from './understanding.js';
import { type Wording, wordingsOf } from './wording.js';

/** Without words: everything. */
const all: Wording[] = [{ q: '', attributesToSearchOn: [], weight: 1 }];
/** What lacks a word stands behind what has them all. */
const lacking = 0.5;
/** And what has none of the words, but is near in meaning, behind these. */
const behindWords = 0.2;
const mostNear = 20;

type Numbers = Pick<SearchResult, 'total' | 'partial' | 'facets' | 'years' | 'next'>;

/** Answers one query. */
export class Finding {
  constructor(
    private readonly server: Server,
    private readonly indexes: Pick<Indexes, 'current' | 'hasMeaning'>,
    private readonly lexicon: Pick<Lexicon, 'synonyms' | 'synonymWords'>,
    private readonly groups: Map<string, SynonymGroup>,
  ) {}

  async find(
    query: SearchQuery & { sort: SearchSort },
    text: QueryText,
    after: Placed | undefined,
  ): Promise<Numbers & { documents: SearchDocument[]; hasWords: boolean }> {
    const nothing = { total: 0, partial: false, years: {}, documents: [], hasWords: false };
    if (query.audience.length === 0)
      return { ...nothing, facets: Object.fromEntries(query.facets.map((facet) => [facet, {}])) };
    const [{ wordings: byWords, partial }, byMeaning] = await Promise.all([
      this.wordings(query, text),
      this.meanings(query, text),
    ]);
    const wordings = [...byWords, ...byMeaning];
    const asked = { server: this.server, uid: this.uid, wordings };
    const [{ total, facets, years }, { page, more }] = await Promise.all([
      countsBesides(asked, query),
      pageBehind(asked, filterOf(query), query, after),
    ]);
    const last = page.at(-1);
    const keys = last && (query.sort === 'relevance' ? [last.score, last.published] : keysBy(query.sort, last));
    return {
      total,
      partial,
      facets,
      years,
      documents: page.map(({ source }) => JSON.parse(source) as SearchDocument),
      hasWords: text.terms.length > 0,
      ...(more && last && keys ? { next: { sort: query.sort, keys, id: idOf(last.key), weights: [] } } : {}),
    };
  }

  /** Documents whose titles have every word. */
  async titled(text: QueryText, audience: string[], limit: number): Promise<SearchDocument[]> {
    if (audience.length === 0 || limit === 0) return [];
    const words = await this.understood(text, audience);
    if (words.length === 0) return [];
    const wordings = wordingsOf(words, this.groups, []).map((wording) => ({
      ...wording,
      attributesToSearchOn: wording.attributesToSearchOn.filter((field) => field.startsWith('title')),
    }));
    const { found } = await ask(this.server, this.uid, { wordings, filter: visibleTo(audience), limit });
    return found.map(({ source }) => JSON.parse(source) as SearchDocument);
  }

  private async wordings(
    { audience }: SearchQuery,
    text: QueryText,
  ): Promise<{ wordings: Wording[]; partial: boolean }> {
    const excluded = text.excluded.map(quote);
    const words = await this.understood(text, audience);
    if (words.length === 0)
      return { wordings: excluded.length === 0 ? all : [{ q: excluded.map((one) => `-${one}`).join(' '), attributesToSearchOn: wordFields, weight: 1 }], partial: false }; // prettier-ignore
    const whole = wordingsOf(words, this.groups, excluded);
    if (words.length < 2 || words.every(({ term }) => term.literal)) return { wordings: whole, partial: false };
    const filter = visibleTo(audience);
    const { total } = await ask(this.server, this.uid, { wordings: wordingsOf(words, this.groups, []), filter });
    if (total >= few) return { wordings: whole, partial: false };
    const counts = await Promise.all(words.map((word) => this.countOfWord(word, filter)));
    const [seen = 0] = await count(this.server, this.uid, filter, [{ q: '', attributesToSearchOn: ['*'] }]);
    const chosen = selections(words, counts, seen).filter((selection) => selection.words.length < words.length);
    const some = chosen.flatMap((one) => wordingsOf(one.words, this.groups, excluded, lacking * one.share));
    return { wordings: [...whole, ...some], partial: some.length > 0 };
  }

  /**
   * What is near in meaning comes behind what has the words: as documents of their own among the wordings, so that total
   * and counts count them like the others.
   */
  private async meanings({ text: typed, exact, audience }: SearchQuery, text: QueryText): Promise<Wording[]> {
    if (!this.indexes.hasMeaning || exact || text.excluded.length > 0) return [];
    if (text.terms.every(({ empty }) => empty) || text.terms.some(({ literal }) => literal)) return [];
    const keys = await nearest(this.server, this.uid, visibleTo(audience), typed.slice(0, longestText), mostNear);
    return keys.map((key, at) => ({
      q: mark,
      attributesToSearchOn: ['mark'],
      weight: behindWords * (1 - at / mostNear / 2),
      key,
    }));
  }

  private get uid(): string {
    return this.indexes.current;
  }

  private async countOfWord(word: Understood, filter: Filter): Promise<number> {
    return (await ask(this.server, this.uid, { wordings: wordingsOf([word], this.groups, []), filter })).total;
  }

  private understood(text: QueryText, audience: string[]): Promise<Understood[]> {
    const filter = visibleTo(audience);
    const countOf: CountOf = (phrases) =>
      count(
        this.server,
        this.uid,
        filter,
        phrases.map(({ quoted, inForms }) => ({ q: quoted, attributesToSearchOn: inForms ? formFields : wordFields })),
      );
    return understand(text, this.lexicon, countOf);
  }
}

const keysBy = (sort: SearchSort, { published, confirmed }: Found): number[] =>
  sort === 'confirmed' ? [confirmed, published] : sort === 'oldest' ? [-published, 0] : [published, 0];
