import { fold } from './fold.js';

/** A word of a text, as indexed and as written. */
export interface Token {
  /** Folded. */
  word: string;
  /** Position in the text, UTF-16 units, end excluded. */
  start: number;
  end: number;
  /** Written without spaces between words (Chinese, Japanese): the token is a pair of characters, or the last one. */
  pair: boolean;
}

const words = /[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+/gu;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\uff70]/u;
const runs =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{M}\u30fc\uff70\uff9e\uff9f]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\uff70]+/gu;
const characters = /\P{M}[\p{M}\uff9e\uff9f]*/gu;
const beyondLatin = /[^\0-\u2fff]/;
const apostrophe = /['\u2019]/;

/** Words are repeated more than anything else in a text. */
const remembered = new Map<string, string>();

const foldOnce = (written: string): string => {
  const known = remembered.get(written);
  if (known !== undefined) return known;
  if (remembered.size > 50_000) remembered.clear();
  const word = fold(written);
  remembered.set(written, word);
  return word;
};

/** The words of a text in order. Chinese and Japanese come in overlapping pairs and a last single character. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (const found of text.matchAll(words)) {
    const [written] = found;
    if (beyondLatin.test(written) && unspaced.test(written)) addRuns(written, found.index, tokens);
    else if (!isElided(text, written, found.index)) addWord(written, found.index, tokens);
  }
  return tokens;
};

const addWord = (written: string, start: number, tokens: Token[]): void => {
  const word = foldOnce(written);
  if (word !== '') tokens.push({ word, start, end: start + written.length, pair: false });
};

const addRuns = (written: string, at: number, tokens: Token[]): void => {
  for (const run of written.matchAll(runs)) {
    if (unspaced.test(run[0])) addPairs(run[0], at + run.index, tokens);
    else addWord(run[0], at + run.index, tokens);
  }
};

const addPairs = (run: string, at: number, tokens: Token[]): void => {
  const signs = [...run.matchAll(characters)].map((sign) => ({
    word: foldOnce(sign[0]),
    start: at + sign.index,
    end: at + sign.index + sign[0].length,
  }));
  signs.forEach((sign, index) => {
    const next = signs[index + 1] ?? { word: '', end: sign.end };
    const word = sign.word + next.word;
    if (word !== '') tokens.push({ word, start: sign.start, end: next.end, pair: true });
  });
};

/** The l' of l'administration, the qu' of qu'elle and the 's of Member's are no words. */
const isElided = (text: string, written: string, start: number): boolean => {
  if (written.length > 2) return false;
  const end = start + written.length;
  const letterBefore = start > 1 && /\p{L}/u.test(text[start - 2] ?? '');
  const letterAfter = /\p{L}/u.test(text[end + 1] ?? '');
  if (written.length === 1 && letterBefore && apostrophe.test(text[start - 1] ?? '')) return true;
  return (written.length === 1 || /^qu$/i.test(written)) && letterAfter && apostrophe.test(text[end] ?? '');
};
