import { stopwords as arabic } from '@orama/stopwords/arabic';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as chinese } from '@orama/stopwords/mandarin';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as russian } from '@orama/stopwords/russian';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { fold } from '../engine/fold.js';

const folded = (words: string[]): Set<string> => new Set(words.map(fold).filter((word) => word !== ''));

/** The lists leave out what English writes with one letter, and some that ask. */
const lists: Record<string, Set<string>> = {
  en: folded([...english, 'a', 'others', 'another', 'many', 'much', 'also']),
  fr: folded(french),
  es: folded(spanish),
  ru: folded(russian),
  ar: folded(arabic),
  zh: folded(chinese),
  pt: folded(portuguese),
};

/**
 * Which of the words say nothing by themselves. A word is measured by one language, that in which most of them are such:
 * "on" says nothing in English, and `general` something in English alone. Words in capitals are abbreviations: IT, OR.
 * Where all are such and there are no others (`hasMore`), none is: somebody looks for just them.
 */
export function emptyWords(typed: string[], words: string[], hasMore: boolean): boolean[] {
  const best = Object.values(lists)
    .map((list) => words.map((word, at) => list.has(word) && !isAbbreviation(typed[at] ?? '')))
    .reduce((one, other) => (count(other) > count(one) ? other : one));
  return !hasMore && count(best) === words.length ? words.map(() => false) : best;
}

const count = (flags: boolean[]): number => flags.filter(Boolean).length;
const isAbbreviation = (typed: string): boolean => /^\p{Lu}{2,}$/u.test(typed);
