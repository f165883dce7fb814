import { segmentsOf } from '../words/segments.js';
import { emptyWords } from '../words/stop-words.js';
import type { Synonyms } from '../words/synonyms.js';
import { tokenize, type Token } from './tokenize.js';

/** Something the reader wants found. */
export interface Term {
  /** As typed. */
  typed: string;
  /** Folded words that must stand next to each other; most often one. */
  words: string[];
  /** Taken literally, as everything in quotes: neither completed nor corrected, and nothing else is meant by it. */
  literal: boolean;
  /** Written without spaces between words: neither completed nor corrected. */
  unspaced: boolean;
  /** The reader may still be typing it. */
  unfinished: boolean;
  /** Says nothing by itself: "of", "how", "par". Only looked for where there is nothing else. */
  empty: boolean;
}

export interface QueryText {
  /** What is looked for. */
  terms: Term[];
  /** None may be found. */
  excluded: string[][];
}

/** Beyond these, text is not read: a search is some words, and each one costs. */
export const longestText = 1000;
export const mostTerms = 16;
const longestPhrase = 24;

const parts = /(^|\s)-(?=["\u201c\u00ab\p{L}\p{N}])|["\u201c\u201d\u00ab\u00bb]/gu;

/** Reads what was typed. Never fails: what is no word, phrase or minus is passed over. With `exact` all is taken literally. */
export const readQuery = (text: string, synonyms: Synonyms, exact = false): QueryText => {
  const read = text.slice(0, longestText);
  const query: QueryText = { terms: [], excluded: [] };
  let position = 0;
  let minus = false;
  const plain = (until: number): void => {
    const tokens = tokenize(read.slice(position, until));
    if (minus) exclude(query, tokens.splice(0, firstWord(read.slice(position, until), tokens)));
    addWords(query, read.slice(position, until), tokens, until === read.length, synonyms);
    minus = false;
  };
  for (const part of read.matchAll(parts)) {
    if (part.index < position) continue;
    const end = part.index + part[0].length;
    if (part[0].endsWith('-')) {
      plain(part.index);
      minus = true;
      position = end;
      continue;
    }
    const close = closing(read, end);
    if (close < 0) continue;
    if (part.index > position) plain(part.index);
    const phrase = withoutLastHalves(tokenize(read.slice(end, close))).slice(0, longestPhrase);
    if (minus) exclude(query, phrase);
    else add(query, { ...quoted, typed: read.slice(end, close).trim(), words: wordsOf(phrase) });
    minus = false;
    position = close + 1;
  }
  plain(read.length);
  return exact ? { ...query, terms: query.terms.map((term) => ({ ...term, ...quoted })) } : withEmptyWords(query);
};

const quoted = { literal: true, unspaced: false, unfinished: false, empty: false };

const withEmptyWords = ({ terms, excluded }: QueryText): QueryText => {
  const open = terms.filter((term) => !term.literal);
  const empty = emptyWords(
    open.map(({ typed }) => typed),
    open.map(({ typed, words, unspaced }) => (unspaced ? typed : words.join(' '))),
    open.length < terms.length,
  );
  return {
    terms: terms.map((term) => ({
      ...term,
      empty: (empty[open.indexOf(term)] ?? false) || (terms.length > 1 && isSingleSign(term)),
    })),
    excluded,
  };
};

/** A character that is left over between words says little. */
const isSingleSign = ({ unspaced, unfinished }: Term): boolean => unspaced && unfinished;

const closing = (text: string, from: number): number => {
  const found = text.slice(from).search(/["\u201d\u00bb]/);
  return found < 0 ? -1 : from + found;
};

/** How many of the tokens belong to the first run of non-space: all of -cross-border, not more. */
const firstWord = (text: string, tokens: Token[]): number => {
  const end = text.search(/\s/);
  return end < 0 ? tokens.length : tokens.filter((token) => token.end <= end).length;
};

const wordsOf = (tokens: Token[]): string[] => tokens.map((token) => token.word);

const exclude = (query: QueryText, tokens: Token[]): void => {
  const words = wordsOf(withoutLastHalves(tokens));
  if (words.length > 0 && query.excluded.length < mostTerms) query.excluded.push(words);
};

/** In a document the last character of an unspaced run stands alone as well; in a query only if it is all there is. */
const withoutLastHalves = (tokens: Token[]): Token[] =>
  tokens.filter((token, index) => {
    const before = tokens[index - 1];
    return !(token.pair && before?.pair && before.end === token.end);
  });

const addWords = (query: QueryText, text: string, tokens: Token[], isEnd: boolean, synonyms: Synonyms): void => {
  const kept = withoutLastHalves(tokens);
  for (let index = 0; index < kept.length; index++) {
    const first = kept[index] as Token;
    let last = first;
    for (let next = kept[index + 1]; first.pair && next?.pair && next.start < last.end; next = kept[index + 1]) {
      last = next;
      index++;
    }
    const typed = text.slice(first.start, last.end);
    if (first.pair) addRun(query, typed, synonyms);
    else {
      const unfinished = isEnd && last.end === text.length;
      add(query, { ...quoted, typed, words: [first.word], literal: false, unfinished });
    }
  }
};

/** A run of characters without spaces, word by word. */
const addRun = (query: QueryText, run: string, { isUnspacedTerm, longestUnspaced }: Synonyms): void => {
  for (const [start, end] of segmentsOf(run, isUnspacedTerm, longestUnspaced)) {
    const typed = run.slice(start, end);
    const words = wordsOf(withoutLastHalves(tokenize(typed))).slice(0, longestPhrase);
    const unfinished = words.length === 1 && [...(words[0] ?? '')].length === 1;
    add(query, { ...quoted, typed, words, literal: false, unspaced: true, unfinished });
  }
};

const add = (query: QueryText, term: Term): void => {
  if (term.words.length === 0) return;
  const same = query.terms.find((known) => known.words.join(' ') === term.words.join(' '));
  if (same) {
    same.unfinished ||= term.unfinished;
    same.literal ||= term.literal;
  } else if (query.terms.length < mostTerms) query.terms.push(term);
};
