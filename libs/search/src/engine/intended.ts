import { mostWordsOfTerm } from '../words/synonyms.js';
import type { Bitset } from './bitset.js';
import type { Term } from './query-text.js';
import type { Lexicon } from './lexicon.js';

/** What a term is taken to mean. */
export interface Intended {
  term: Term;
  /** Looked for in its place; none when it is taken as typed. */
  corrections: string[][];
  /** Groups of the Customs vocabulary that it names, alone or with its neighbours. */
  groups: string[];
}

const mostCorrections = 5;
const mostTried = 40;

/** Spelling first, then the Customs vocabulary: "singel windwo" names the Single Window too. */
export const intended = (terms: Term[], visible: Bitset, lexicon: Lexicon): Intended[] => {
  const means = terms.map((term) => ({
    term,
    corrections: corrections(term, visible, lexicon),
    groups: new Set<string>(),
  }));
  means.forEach((_, first) => {
    for (let count = 1; count <= mostWordsOfTerm && first + count <= means.length; count++) {
      const span = means.slice(first, first + count);
      if (span.some(({ term }) => term.literal)) break;
      for (const words of spellings(span))
        for (const group of lexicon.synonyms.groupsOf(words.folded, words.written))
          span.forEach(({ groups }) => groups.add(group));
    }
  });
  return means.map(({ groups, ...rest }) => ({ ...rest, groups: [...groups] }));
};

const corrections = (term: Term, visible: Bitset, lexicon: Lexicon): string[][] => {
  const [word = ''] = term.words;
  const { sets, vocabulary, formsOf, synonymWords } = lexicon;
  if (term.literal || term.unspaced || term.empty || synonymWords.has(word)) return [];
  const isSeen = (one: string, begun: boolean): boolean => sets.with([[one]], begun).countShared(visible) > 0;
  if (isSeen(word, false) || ([...word].length >= 3 || term.unfinished) && vocabulary.begins(word) && isSeen(word, true)) return []; // prettier-ignore
  if (formsOf(word, term.typed).some((form) => isSeen(form, false))) return [];
  const kept: { word: string; slips: number }[] = [];
  for (const near of nearest(word, lexicon)) {
    if (kept.length === mostCorrections || (kept[0] && near.slips > kept[0].slips)) break;
    if (synonymWords.has(near.word) || isSeen(near.word, false)) kept.push(near);
  }
  return kept.map((near) => [near.word]);
};

const nearest = (word: string, { vocabulary, synonymWords }: Lexicon): { word: string; slips: number }[] => {
  const indexed = vocabulary.near(word).slice(0, mostTried);
  const known = new Set(indexed.map((near) => near.word));
  const added = synonymWords.near(word).filter((near) => !known.has(near.word));
  return added.length === 0 ? indexed : [...indexed, ...added].sort((one, other) => one.slips - other.slips);
};

const mostSpellings = 16;

/** The words of neighbouring terms, as typed or as corrected, in every combination. */
const spellings = (span: Omit<Intended, 'groups'>[]): { folded: string[]; written: string[] }[] =>
  span.reduce<{ folded: string[]; written: string[] }[]>(
    (begun, { term, corrections }) => {
      const ways = corrections.length > 0
        ? corrections.map((words) => ({ folded: words, written: words }))
        : [{ folded: term.words, written: term.unspaced ? term.words : [term.typed] }]; // prettier-ignore
      return begun
        .flatMap((one) =>
          ways.map((way) => ({ folded: [...one.folded, ...way.folded], written: [...one.written, ...way.written] })),
        )
        .slice(0, mostSpellings);
    },
    [{ folded: [], written: [] }],
  );
