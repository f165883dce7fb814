import { type SynonymGroup, Synonyms } from '../words/synonyms.js';
import { Vocabulary } from './vocabulary.js';
import type { WordSets } from './word-sets.js';

/** What the index knows of words. */
export interface Lexicon {
  sets: WordSets;
  /** The words of the index. */
  vocabulary: Vocabulary;
  /** Other forms of a word: refunds, refunded. */
  formsOf(word: string, written: string): string[];
  synonyms: Synonyms;
  /** The words of the synonyms, for the spelling. */
  synonymWords: Vocabulary;
}

export const synonymsFor = (groups: SynonymGroup[]): Pick<Lexicon, 'synonyms' | 'synonymWords'> => {
  const synonyms = new Synonyms(groups);
  const synonymWords = new Vocabulary();
  for (const word of synonyms.words()) synonymWords.add(word);
  return { synonyms, synonymWords };
};
