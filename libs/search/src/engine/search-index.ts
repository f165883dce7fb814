import { possibleStems } from '../words/stemming.js';
import type { SynonymGroup } from '../words/synonyms.js';
import { Catalogue } from './catalogue.js';
import { countFacets } from './counting.js';
import { Bitset, unite } from './bitset.js';
import { choose, everyWord, leastWeight, weigh } from './choosing.js';
import { distinctWords, fieldWordsOf, formsIn } from './field-words.js';
import { fileDocument, type Filing } from './filing.js';
import { toHit } from './hit.js';
import { isDamage, openIndexFile } from './index-file.js';
import { IndexStore } from './index-store.js';
import { firstBehind, keysOf, readPosition } from './ordering.js';
import { alike, likeness } from './likeness.js';
import { readQuery } from './query-text.js';
import { markerFor } from './marking.js';
import { type Lexicon, synonymsFor } from './lexicon.js';
import { type Meaning, readTerms } from './reading.js';
import { scorer } from './scoring.js';
import { InvalidDocument, InvalidSearch } from './search-engine.js';
// prettier-ignore
import type { SearchDocument, SearchHit, SearchQuery, SearchResult, SimilarQuery, SimilarTo, SuggestQuery, Suggestion } from './search-engine.js';
import { Vocabulary } from './vocabulary.js';
import { WordSets } from './word-sets.js';

const largestPage = 1000;

/** The embedded index itself: blocking, one thread, sole owner of its file. Methods as in SearchEngine. */
export class SearchIndex {
  private readonly sets: WordSets;
  private readonly stemmed = new StemmedWords();
  private lexicon: Lexicon;

  /** @throws Error when another process holds the file, or the disk refuses. */
  static open(file: string): SearchIndex {
    return openIndexFile(file, (database) => {
      const store = new IndexStore(database);
      const catalogue = new Catalogue();
      const vocabulary = new Vocabulary();
      store.eachFiling((number, id, filing) => catalogue.add(number, id, filing));
      store.eachWord((word) => vocabulary.add(word));
      return new SearchIndex(store, catalogue, vocabulary);
    });
  }

  private constructor(
    private readonly store: IndexStore,
    private readonly catalogue: Catalogue,
    private readonly vocabulary: Vocabulary,
  ) {
    this.sets = new WordSets(store);
    this.lexicon = {
      sets: this.sets,
      vocabulary,
      formsOf: (word, written) => store.formsOf(word, possibleStems(written)),
      ...synonymsFor([]),
    };
  }

  useSynonyms(groups: SynonymGroup[]): void {
    this.lexicon = { ...this.lexicon, ...synonymsFor(groups) };
  }

  needsRebuild(): boolean {
    return !this.store.isConfirmed();
  }

  save(documents: SearchDocument[]): void {
    this.guard(() => {
      const changes = this.store.transaction(() => documents.map((document) => this.write(document)));
      this.sets.change(changes.flatMap((enter) => enter?.() ?? []));
    });
  }

  remove(id: string, version: number): void {
    if (id === '' || !Number.isSafeInteger(version) || version < 0)
      throw new InvalidDocument(`A removal needs an id and a version, got '${id}' and ${version}.`);
    this.guard(() => {
      const known = this.store.find(id);
      if (known && known.version > version) return;
      const number = known?.number ?? this.store.nextNumber();
      this.store.transaction(() => this.store.writeTombstone(number, id, version));
      if (known?.filing) this.catalogue.remove(number, known.filing);
      this.sets.change([number]);
    });
  }

  search(query: SearchQuery): SearchResult {
    return this.guard(() => this.find(query));
  }

  suggest({ text, audience, language, limit }: SuggestQuery): Suggestion[] {
    return this.guard(() => {
      const meanings = readTerms(
        readQuery(text, this.lexicon.synonyms),
        this.catalogue.visible(audience),
        this.lexicon,
      );
      if (meanings.length === 0) return [];
      const visible = this.catalogue.visible(audience);
      const titled = meanings.reduce(
        (all, { ways }) => all.and(unite(ways.map(({ fields }) => fields.title))),
        visible,
      );
      const score = scorer(meanings, weigh(meanings, visible), this.sets, this.catalogue);
      const show = this.shower(meanings, language, new Map());
      return this.best(titled, limit, score).map((number) => {
        const { id, type, language: shown, title, payload } = show(number);
        return { id, type, language: shown, title, payload };
      });
    });
  }

  similar({ to, audience, filters, language, limit }: SimilarQuery): SearchHit[] | null {
    return this.guard(() => {
      const visible = this.catalogue.visible(audience);
      const self = typeof to === 'string' ? this.store.find(to)?.number : undefined;
      if (typeof to === 'string' && (self === undefined || !visible.has(self))) return null;
      const given = self === undefined ? (to as SimilarTo) : this.store.read(self);
      const query = { filters, facets: [], yearFrom: undefined, yearTo: undefined };
      const { documents } = countFacets(visible, query, this.catalogue);
      const candidates = self === undefined ? documents : documents.without(Bitset.of([self]));
      const scores = alike(candidates, likeness(given, visible, this.lexicon, this.catalogue));
      const show = this.shower([], language, new Map());
      return this.best(Bitset.of(scores.keys()), limit, (number) => scores.get(number) ?? 0).map(show);
    });
  }

  /** These documents as hits of a query, whether it finds them or not, and how they spell what it was taken for. */
  explain(ids: string[], { text, exact, language }: Pick<SearchQuery, 'text' | 'exact' | 'language'>) {
    return this.guard(() => {
      const numbers = ids.flatMap((id) => this.store.find(id)?.number ?? []);
      const meanings = readTerms(readQuery(text, this.lexicon.synonyms, exact), Bitset.of(numbers), this.lexicon);
      const spellings = new Map<string, string>();
      const hits = numbers.map(this.shower(meanings, language, spellings));
      return { hits, corrections: correctionsOf(meanings, spellings) };
    });
  }

  count(): number {
    return this.catalogue.count();
  }

  versions(): Record<string, number> {
    return this.guard(() => this.store.versions());
  }

  clear(): void {
    this.guard(() => {
      this.store.transaction(() => {
        this.store.clear();
        this.store.setConfirmed(false);
      });
      this.catalogue.clear();
      this.vocabulary.clear();
      this.sets.forget();
      this.stemmed.clear();
    });
  }

  confirmRebuilt(): void {
    this.guard(() => this.store.setConfirmed(true));
  }

  close(): void {
    this.store.close();
  }

  /** Writes one document. What is returned is to be called once all is committed; it gives the document's number. */
  private write(document: SearchDocument): (() => number) | undefined {
    const words = fieldWordsOf(document);
    const filing = fileDocument(document, words.title.split(' ').length);
    const known = this.store.find(document.id);
    if (known && (known.version > document.version || (!known.filing && known.version === document.version))) return;
    const number = known?.number ?? this.store.nextNumber();
    this.store.write(number, document, filing, words);
    this.store.writeForms(formsIn(document, (language, word) => this.stemmed.has(language, word)));
    return () => this.enter(number, document.id, filing, known?.filing ?? undefined, distinctWords(words));
  }

  private enter(number: number, id: string, filing: Filing, before: Filing | undefined, words: Set<string>): number {
    if (before) this.catalogue.remove(number, before);
    this.catalogue.add(number, id, filing);
    words.forEach((word) => this.vocabulary.add(word));
    return number;
  }

  private find(query: SearchQuery): SearchResult {
    if (!Number.isInteger(query.limit) || query.limit < 0 || query.limit > largestPage)
      throw new InvalidSearch(`The limit must be a whole number from 0 to ${largestPage}, got ${query.limit}.`);
    const text = readQuery(query.text, this.lexicon.synonyms, query.exact);
    const sort = query.sort === 'relevance' && text.terms.length === 0 ? 'newest' : query.sort;
    const after = query.after && readPosition(query.after, sort);
    const visible = this.catalogue.visible(query.audience);
    const meanings = readTerms(text, visible, this.lexicon);
    const [least, ...weights] = keptWeights(query, meanings.length) ?? weightsFor(meanings, visible);
    const worded = text.excluded.reduce(
      (all, words) => all.without(this.sets.with([words], false)),
      choose(meanings, weights, least, visible),
    );
    const { publishedAfter: moment } = query;
    const dated = moment === undefined ? worded : this.catalogue.publishedAfter(worded, Date.parse(moment));
    const found = query.only === undefined ? dated : dated.and(this.numbered(query.only));
    const counted = countFacets(found, query, this.catalogue);
    const score = sort === 'relevance' ? scorer(meanings, weights, this.sets, this.catalogue) : (): number => 0;
    const keys = keysOf(sort, this.catalogue, score);
    const { page, more } = firstBehind(counted.documents, query.limit, this.catalogue.ids, keys, after);
    const spellings = new Map<string, string>();
    const show = this.shower(meanings, query.language, spellings);
    const hits = page.map(({ number }) => show(number));
    const last = page.at(-1);
    const next =
      more && last ? { sort, keys: [last.first, last.second], id: last.id, weights: [least, ...weights] } : undefined;
    return {
      total: counted.documents.count(),
      partial: least !== everyWord,
      hits,
      facets: counted.facets,
      years: counted.years,
      ...(next ? { next } : {}),
      corrections: correctionsOf(meanings, spellings),
    };
  }

  private numbered = (ids: string[]) => Bitset.of(ids.flatMap((id) => this.store.find(id)?.number ?? []));

  private best(documents: Bitset, limit: number, score: (number: number) => number): number[] {
    const keys = keysOf('relevance', this.catalogue, score);
    return firstBehind(documents, limit, this.catalogue.ids, keys, undefined).page.map(({ number }) => number);
  }

  private shower(meanings: Meaning[], language: string, spellings: Map<string, string>): (number: number) => SearchHit {
    const marker = markerFor(meanings);
    return (number) =>
      toHit(number, this.store.read(number), meanings, marker, language, (mark, text) => {
        if (mark.found !== 'correction' || spellings.has(mark.word)) return;
        spellings.set(mark.word, text.slice(mark.start, mark.end).toLowerCase());
      });
  }

  /** Damage met while running cannot be mended here: the next start begins anew and asks for a rebuild. */
  private guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (isDamage(error)) this.store.condemn();
      this.stemmed.clear();
      throw error;
    }
  }
}

type Weights = [least: number, ...ofMeanings: number[]];

const weightsFor = (meanings: Meaning[], visible: Bitset): Weights => {
  const weights = weigh(meanings, visible);
  return [leastWeight(meanings, weights, visible), ...weights];
};

const keptWeights = (query: SearchQuery, meanings: number): Weights | undefined => {
  const weights = query.after?.weights;
  return Array.isArray(weights) && weights.length === meanings + 1 && weights.every(Number.isFinite)
    ? (weights as Weights)
    : undefined;
};

/** The words used, as the texts on this page spell them: the index itself knows only folded ones. */
const correctionsOf = (meanings: Meaning[], spellings: Map<string, string>): Record<string, string[]> =>
  Object.fromEntries(
    meanings
      .filter((meaning) => meaning.isCorrected)
      .map(({ term, ways }) => [
        term.typed,
        (ways[0]?.phrases ?? []).flat().map((word) => spellings.get(word) ?? word),
      ]),
  );

/** Which words of which language have their stem in the index, as far as is remembered. */
class StemmedWords {
  private words = new Set<string>();

  /** Remembers it from now on. */
  has(language: string, word: string): boolean {
    const key = `${language} ${word}`;
    if (this.words.has(key)) return true;
    if (this.words.size > 10_000) this.words.clear();
    this.words.add(key);
    return false;
  }

  clear(): void {
    this.words.clear();
  }
}
