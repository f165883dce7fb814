/**
 * The port behind which the index stands: the embedded one (embedded-search.ts) and any search server.
 * What every adapter owes is written as tests in search-engine.contract.ts.
 */

import type { SynonymGroup } from '../words/synonyms.js';

export type { SynonymGroup };

/** One thing that can be found. Versions only grow: an older one never overwrites a newer one, an equal one does. */
export interface SearchDocument {
  /** Unique over all types, as 'practice/<uuid>'. */
  id: string;
  /** As 'practice'. Also countable and filterable as the facet `type`. */
  type: string;
  /** Whole number, at least 0. */
  version: number;
  /** Who may read it, as tokens: 'public', 'members', 'region:ESA', 'member:RW'. Empty means nobody. */
  audience: string[];
  /** Plain text by ISO 639 language. */
  texts: Record<string, SearchText>;
  /** Further words that find it (Member's name, technologies), searched and never shown. */
  keywords: string[];
  /** Values by facet: region, member, theme, level and so on. */
  facets: Record<string, string[]>;
  year: number | null;
  /** ISO 8601. */
  publishedAt: string;
  /** ISO 8601. */
  confirmedAt: string;
  /** Any JSON, returned with the hit as stored. */
  payload: unknown;
}

export interface SearchText {
  title: string;
  summary: string;
  body: string;
}

export type SearchSort = 'relevance' | 'newest' | 'confirmed' | 'oldest';

export interface SearchQuery {
  /** Words, "phrases" and -words to leave out. Any string is accepted; '' finds everything. */
  text: string;
  /** Words count as they are typed alone: no forms, synonyms, beginnings or corrections. */
  exact?: boolean | undefined;
  /** The reader's tokens: a document is seen when it shares one. */
  audience: string[];
  /** Any-of within a facet, all-of across facets; a facet with no values does not filter. */
  filters: Record<string, string[]>;
  /** Inclusive. A document without a year is outside every range. */
  yearFrom?: number | undefined;
  yearTo?: number | undefined;
  /** Only what was published after this moment, ISO 8601. */
  publishedAfter?: string | undefined;
  /** Only these documents, by id, whatever else there is. */
  only?: string[] | undefined;
  /** The reader's ISO 639 language: the one shown when the document has it. */
  language: string;
  /** 'relevance' without words is 'newest'. */
  sort: SearchSort;
  /** The facets to count. */
  facets: string[];
  /** 0 to 1000. */
  limit: number;
  /** `next` of the page before, for the same query. */
  after?: SearchPosition | undefined;
}

/**
 * Where a page ended. It names the last hit by its sort keys, so that documents which come, go or change between two
 * pages neither repeat nor hide the others. Plain JSON; callers carry it, only adapters look inside.
 */
export interface SearchPosition {
  sort: SearchSort;
  /** Sort keys of the last hit, larger first. */
  keys: number[];
  id: string;
  /** What each word of the query weighed on the first page, and the least a document needed: they must not move. */
  weights: number[];
}

export interface SearchResult {
  /** Exact. */
  total: number;
  /** Few documents had every word, so those with most of them are found as well. */
  partial: boolean;
  hits: SearchHit[];
  /**
   * Documents per value, for the facets asked for, most first, zeros left out. Counts of a facet ignore the filter on
   * that facet itself and honour everything else.
   */
  facets: Record<string, Record<string, number>>;
  /** Documents per year, ignoring the query's years and honouring everything else. */
  years: Record<string, number>;
  /** Absent on the last page. */
  next?: SearchPosition;
  /** Typed word to the words searched in its place; only words of documents that the reader may see. */
  corrections: Record<string, string[]>;
}

export interface SuggestQuery {
  /** What has been typed so far; the last word may only be begun. */
  text: string;
  /** As in SearchQuery. */
  audience: string[];
  language: string;
  /** 0 to 50. */
  limit: number;
}

/** A title that has every word typed. */
export type Suggestion = Pick<SearchHit, 'id' | 'type' | 'language' | 'title' | 'payload'>;

/** A text and its classification, in the shape of a document. */
export type SimilarTo = Pick<SearchDocument, 'texts' | 'facets'>;

export interface SimilarQuery {
  /** The id of a document, or a text that is none. */
  to: string | SimilarTo;
  audience: string[];
  /** As in SearchQuery. */
  filters: Record<string, string[]>;
  language: string;
  /** 0 to 50. */
  limit: number;
}

export interface SearchHit {
  id: string;
  type: string;
  version: number;
  /** The language of title and snippet: the reader's, else one that matched, else the document's first. */
  language: string;
  title: Highlighted;
  /** About 200 characters around the best match; without one, the start of the summary. */
  snippet: Highlighted;
  /** Fields in which a word of the query was found, in any language. */
  matched: SearchField[];
  /** For each word of the query that stands in what is shown: how it stands there. */
  reasons: MatchReason[];
  /** As in SearchDocument. */
  publishedAt: string;
  confirmedAt: string;
  payload: unknown;
}

/** How a word of the query was found: as typed, in another form, as a synonym, as the beginning of a word, corrected. */
export type Found = 'word' | 'form' | 'synonym' | 'beginning' | 'correction';

export interface MatchReason {
  typed: string;
  found: Found;
  /** As it stands in the document. */
  text: string;
}

export type SearchField = 'title' | 'summary' | 'body' | 'keywords';

/** No HTML: the portal marks the ranges, so a script in a text stays text. Ranges are UTF-16 units, sorted, apart. */
export interface Highlighted {
  text: string;
  marks: [start: number, end: number][];
}

export interface SearchEngine {
  /**
   * True as long as the index is not known to hold everything: created anew, moved aside or cleared, and not confirmed
   * since. It survives a restart, so a rebuild that was cut short is noticed.
   */
  readonly needsRebuild: boolean;
  /** All or none, on disk and findable when it resolves. @throws InvalidDocument */
  save(documents: SearchDocument[]): Promise<void>;
  /** Leaves a tombstone: saving this version or an older one afterwards changes nothing. */
  remove(id: string, version: number): Promise<void>;
  /** @throws InvalidSearch for a limit or a position that cannot be; never because of the text. */
  search(query: SearchQuery): Promise<SearchResult>;
  /** Titles to choose from while typing, the best first. */
  suggest(query: SuggestQuery): Promise<Suggestion[]>;
  /**
   * What has most in common with a document or a text, the nearest first; never the document itself. Null where the
   * reader sees no document of that id.
   */
  similar(query: SimilarQuery): Promise<SearchHit[] | null>;
  /** From the next search on, a word or phrase of a group finds the others too. Replaces what was said before. */
  useSynonyms(groups: SynonymGroup[]): Promise<void>;
  /** Documents held, tombstones not counted. */
  count(): Promise<number>;
  /** The version of each document held, by id. */
  versions(): Promise<Record<string, number>>;
  /**
   * Begins an empty index beside this one, which goes on answering. What is saved and removed meanwhile goes into both.
   * @throws RebuildRunning while there is one already.
   */
  rebuild(): Promise<SearchRebuild>;
  /** Forgets all documents and tombstones. */
  clear(): Promise<void>;
  /** Says that everything has been saved again. */
  confirmRebuilt(): Promise<void>;
  /** Finishes what was asked before, then refuses everything. */
  close(): Promise<void>;
}

/** An index that is being built beside the one in use. */
export interface SearchRebuild {
  /** As in SearchEngine. */
  save(documents: SearchDocument[]): Promise<void>;
  remove(id: string, version: number): Promise<void>;
  /** Every search from now on is answered by what was built; nobody waits for it. */
  finish(): Promise<void>;
  /** Lets go of it: nothing has changed. */
  abandon(): Promise<void>;
}

export class RebuildRunning extends Error {
  override readonly name = 'RebuildRunning';
}

export class InvalidSearch extends Error {
  override readonly name = 'InvalidSearch';
}

export class InvalidDocument extends Error {
  override readonly name = 'InvalidDocument';
}
