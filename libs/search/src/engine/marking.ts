import type { Meaning } from './reading.js';
import type { Found } from './search-engine.js';
import { tokenize, type Token } from './tokenize.js';

/** A place in a text where a word of the query stands. UTF-16 units, end excluded. */
export interface Mark {
  start: number;
  end: number;
  /** Which word of the query. */
  meaning: number;
  found: Found;
  /** Folded first word found there. */
  word: string;
}

interface Sought {
  meaning: number;
  found: Found;
  words: string[];
}

/** The words of a query, ready to be looked for in many texts. */
export interface Marker {
  count: number;
  byFirst: Map<string, Sought[]>;
  begun: Sought[];
}

export const markerFor = (meanings: Meaning[]): Marker => {
  const marker: Marker = { count: meanings.length, byFirst: new Map(), begun: [] };
  meanings.forEach(({ ways }, meaning) => {
    for (const { found, phrases, begun } of ways)
      for (const words of phrases) {
        const sought = { meaning, found, words };
        if (begun) marker.begun.push(sought);
        else marker.byFirst.set(words[0] ?? '', [...(marker.byFirst.get(words[0] ?? '') ?? []), sought]);
      }
  });
  return marker;
};

/** The words of the query in a text, in order of their place. */
export const findMarks = (text: string, marker: Marker): Mark[] => {
  if (marker.count === 0) return [];
  const tokens = tokenize(text);
  const marks: Mark[] = [];
  tokens.forEach((token, at) => {
    const marked = new Set<number>();
    const put = ({ meaning, found }: Sought, end: number | undefined): void => {
      if (end === undefined || marked.has(meaning)) return;
      marked.add(meaning);
      marks.push({ start: token.start, end, meaning, found, word: token.word });
    };
    marker.byFirst.get(token.word)?.forEach((sought) => put(sought, endOfPhrase(tokens, at, sought.words)));
    for (const sought of marker.begun) {
      const [first = ''] = sought.words;
      if (token.word.startsWith(first)) put(sought, token.pair ? endOfFirst(token, first) : token.end);
    }
  });
  return marks;
};

const endOfPhrase = (tokens: Token[], at: number, words: string[]): number | undefined =>
  words.every((word, offset) => tokens[at + offset]?.word === word) ? tokens[at + words.length - 1]?.end : undefined;

/** Of a pair of characters, only what was asked for is marked. */
const endOfFirst = (token: Token, asked: string): number =>
  token.word === asked ? token.end : Math.min(token.end, token.start + asked.length);

/** Ranges of a stretch of the text, counted from its start, those that touch or overlap made one. */
export const rangesWithin = (marks: Mark[], from: number, to: number): [number, number][] => {
  const ranges: [number, number][] = [];
  for (const mark of marks) {
    if (mark.start < from || mark.end > to) continue;
    const last = ranges.at(-1);
    if (last && mark.start - from <= last[1]) last[1] = Math.max(last[1], mark.end - from);
    else ranges.push([mark.start - from, mark.end - from]);
  }
  return ranges;
};
