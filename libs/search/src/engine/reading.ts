import { type Bitset, unite } from './bitset.js';
import type { QueryText, Term } from './query-text.js';
import type { SearchField } from './search-engine.js';
import type { Vocabulary } from './vocabulary.js';
import type { WordSets } from './word-sets.js';

/** A term as it is searched: what it stands for and where that was found. */
export interface Meaning {
  term: Term;
  /** What is looked for: the words of the term, or corrections of it. */
  alternatives: string[][];
  isCorrected: boolean;
  /** Longer words that begin so count as well. */
  begun: boolean;
  fields: Record<SearchField, Bitset>;
  /** In any field. */
  found: Bitset;
}

export interface Reading {
  meanings: Meaning[];
  /** What the reader may see and has every word, and none that was to be left out. */
  found: Bitset;
}

const searchFields: SearchField[] = ['title', 'summary', 'body', 'keywords'];
const mostCorrections = 5;
const mostTried = 40;

/**
 * Looks the terms up. A word that no document visible to the reader has is replaced by the nearest words that one has:
 * neither what is found nor what is proposed tells anything about documents that the reader may not see.
 */
export const readTerms = (query: QueryText, visible: Bitset, sets: WordSets, vocabulary: Vocabulary): Reading => {
  const meanings = query.terms.map((term) => {
    const meaning = look(term, [term.words], sets, vocabulary);
    if (term.literal || meaning.found.countShared(visible) > 0) return meaning;
    const corrections = correct(term, visible, sets, vocabulary);
    return corrections.length > 0 ? { ...look(term, corrections, sets, vocabulary), isCorrected: true } : meaning;
  });
  const found = meanings.reduce((all, meaning) => all.and(meaning.found), visible);
  const excluded = query.excluded.reduce((all, words) => all.without(sets.with(words, false)), found);
  return { meanings, found: excluded };
};

const look = (term: Term, alternatives: string[][], sets: WordSets, vocabulary: Vocabulary): Meaning => {
  const mayGoOn = !term.literal && (term.unfinished || [...(term.words[0] ?? '')].length >= 3);
  const begun = mayGoOn && alternatives.some(([word]) => vocabulary.begins(word ?? ''));
  const fields = Object.fromEntries(
    searchFields.map((field) => [field, unite(alternatives.map((words) => sets.with(words, begun, field)))]),
  ) as Record<SearchField, Bitset>;
  return { term, alternatives, isCorrected: false, begun, fields, found: unite(Object.values(fields)) };
};

const correct = (term: Term, visible: Bitset, sets: WordSets, vocabulary: Vocabulary): string[][] => {
  const kept: { word: string; slips: number }[] = [];
  for (const near of vocabulary.near(term.words[0] ?? '').slice(0, mostTried)) {
    if (kept.length === mostCorrections || (kept[0] && near.slips > kept[0].slips)) break;
    if (sets.with([near.word], false).countShared(visible) > 0) kept.push(near);
  }
  return kept.map((near) => [near.word]);
};
