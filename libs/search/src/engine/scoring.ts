import { type Bitset, unite } from './bitset.js';
import type { Catalogue } from './catalogue.js';
import type { Meaning, Reading } from './reading.js';
import type { WordSets } from './word-sets.js';

/** Points for every document of the set; in titles, more in a short one. */
interface Award {
  documents: Bitset;
  points: number;
  inTitle: boolean;
}

const mostNeighbours = 4;

/** How much a word tells: the rarer among what the reader may see, the more. */
export const weigh = (reading: Reading, visible: Bitset): number[] => {
  const all = visible.count();
  return reading.meanings.map((meaning) => Math.log(1 + all / Math.max(1, meaning.found.countShared(visible))));
};

/**
 * How well a document answers, as a function of its number. For each word, by weight: 6 for the title, 3 for the
 * summary, half of it when a longer word only begins so, 1 for being there at all; and something for words that stand
 * together in title or summary as they were typed. Given the weights, a score depends on the document and the query alone, never on other
 * documents: that keeps paging stable, which bm25 would not (and bm25 costs FTS5 1.6 us a document).
 */
export const scorer = (
  reading: Reading,
  weights: number[],
  sets: WordSets,
  catalogue: Catalogue,
): ((number: number) => number) => {
  const awards = reading.meanings.flatMap((meaning, index) => wordAwards(meaning, weights[index] ?? 1, sets));
  awards.push(...neighbourAwards(reading.meanings, weights, sets));
  return (number) => {
    const brevity = 0.75 + 1 / (1 + (catalogue.titleLengths[number] ?? 1));
    let score = 0;
    for (const award of awards)
      if (award.documents.has(number)) score += award.inTitle ? award.points * brevity : award.points;
    return score;
  };
};

const wordAwards = (meaning: Meaning, weight: number, sets: WordSets): Award[] => {
  const awards: Award[] = [
    { documents: meaning.fields.title, points: 3 * weight, inTitle: true },
    { documents: meaning.fields.summary, points: 1.5 * weight, inTitle: false },
    { documents: meaning.found, points: 0.5 * weight, inTitle: false },
  ];
  if (!meaning.begun) return awards.map((award) => ({ ...award, points: 2 * award.points }));
  const whole = (field: 'title' | 'summary'): Bitset =>
    unite(meaning.alternatives.map((words) => sets.with(words, false, field)));
  return [
    ...awards,
    { documents: meaning.found, points: 0.5 * weight, inTitle: false },
    { documents: whole('title'), points: 3 * weight, inTitle: true },
    { documents: whole('summary'), points: 1.5 * weight, inTitle: false },
  ];
};

const neighbourAwards = (meanings: Meaning[], weights: number[], sets: WordSets): Award[] =>
  meanings.slice(0, mostNeighbours).flatMap((meaning, index) => {
    const next = meanings[index + 1];
    if (!next || meaning.isCorrected || next.isCorrected || meaning.term.literal || next.term.literal) return [];
    const [first, second] = [meaning.term.words.at(-1), next.term.words[0]];
    if (first === undefined || second === undefined) return [];
    const weight = ((weights[index] ?? 1) + (weights[index + 1] ?? 1)) / 2;
    return [
      { documents: sets.together(first, second, next.begun, 'title'), points: 4.5 * weight, inTitle: true },
      { documents: sets.together(first, second, next.begun, 'summary'), points: 1.5 * weight, inTitle: false },
    ];
  });
