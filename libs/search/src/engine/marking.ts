import type { Meaning } from './reading.js';
import { tokenize, type Token } from './tokenize.js';

/** A place in a text where a word of the query stands. UTF-16 units, end excluded. */
export interface Mark {
  start: number;
  end: number;
  /** Which word of the query. */
  meaning: number;
  /** Folded first word found there. */
  word: string;
}

/** The words of the query in a text, in order of their place. */
export const findMarks = (text: string, meanings: Meaning[]): Mark[] => {
  if (meanings.length === 0) return [];
  const tokens = tokenize(text);
  const marks: Mark[] = [];
  tokens.forEach((token, at) => {
    meanings.forEach((meaning, index) => {
      const end = endOfMatch(tokens, at, meaning);
      if (end !== undefined) marks.push({ start: token.start, end, meaning: index, word: token.word });
    });
  });
  return marks;
};

const endOfMatch = (tokens: Token[], at: number, { alternatives, begun }: Meaning): number | undefined => {
  for (const words of alternatives) {
    const [first = ''] = words;
    const token = tokens[at] as Token;
    if (begun) {
      if (token.word.startsWith(first)) return token.pair ? endOfFirst(token, first) : token.end;
    } else if (words.every((word, offset) => tokens[at + offset]?.word === word)) {
      return tokens[at + words.length - 1]?.end;
    }
  }
  return undefined;
};

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
