import type { Bitset } from './bitset.js';
import type { Catalogue } from './catalogue.js';
import type { Meaning } from './reading.js';
import type { Found } from './search-engine.js';
import type { WordSets } from './word-sets.js';

/** Points for every document of the set; in titles, more in a short one. */
interface Award {
  documents: Bitset;
  points: number;
  inTitle: boolean;
}

const mostNeighbours = 4;

/** What a word is worth that was found in this way. */
const worth: Record<Found, number> = { word: 1, correction: 1, form: 0.9, synonym: 0.8, beginning: 0.5 };

/**
 * How well a document answers, as a function of its number. For each word, by weight: 6 for the title, 3 for the
 * summary, 2 for the keywords, 1 for being there at all, each less when it is there in a farther way; and something for words that stand
 * together in title or summary as they were typed. Given the weights, a score depends on the document and the query
 * alone, never on other documents: that keeps paging stable, which bm25 would not (and bm25 costs FTS5 1.6 us a document).
 */
export const scorer = (
  meanings: Meaning[],
  weights: number[],
  sets: WordSets,
  catalogue: Catalogue,
): ((number: number) => number) => {
  const awards = meanings.flatMap((meaning, index) => wordAwards(meaning, weights[index] ?? 1));
  awards.push(...neighbourAwards(meanings, weights, sets));
  return (number) => {
    const brevity = 0.75 + 1 / (1 + (catalogue.titleLengths[number] ?? 1));
    let score = 0;
    for (const award of awards)
      if (award.documents.has(number)) score += award.inTitle ? award.points * brevity : award.points;
    return score;
  };
};

const places = [
  { field: 'title', points: 6 },
  { field: 'summary', points: 3 },
  { field: 'keywords', points: 2 },
  { field: 'found', points: 1 },
] as const;

/** A document gets the points of the nearest way only. */
const wordAwards = ({ ways, found }: Meaning, weight: number): Award[] =>
  places.flatMap(({ field, points }) => {
    let awarded: Bitset | undefined;
    return ways.flatMap((way, at) => {
      const isLast = at === ways.length - 1;
      const all = field === 'found' ? (isLast ? found : anywhere(way.fields)) : way.fields[field];
      const documents = awarded ? all.without(awarded) : all;
      if (!isLast) awarded = awarded ? awarded.or(all) : all;
      return documents.isEmpty()
        ? []
        : [{ documents, points: points * worth[way.found] * weight, inTitle: field === 'title' }];
    });
  });

const anywhere = ({ title, summary, body, keywords }: Meaning['ways'][number]['fields']): Bitset =>
  title.or(summary).or(body).or(keywords);

const neighbourAwards = (meanings: Meaning[], weights: number[], sets: WordSets): Award[] =>
  meanings.slice(0, mostNeighbours).flatMap((meaning, index) => {
    const next = meanings[index + 1];
    if (!next || meaning.isCorrected || next.isCorrected || meaning.term.literal || next.term.literal) return [];
    const [first, second] = [meaning.term.words.at(-1), next.term.words[0]];
    if (first === undefined || second === undefined) return [];
    const weight = ((weights[index] ?? 1) + (weights[index + 1] ?? 1)) / 2;
    const begun = next.ways.some((way) => way.begun);
    return [
      { documents: sets.together(first, second, begun, 'title'), points: 4.5 * weight, inTitle: true },
      { documents: sets.together(first, second, begun, 'summary'), points: 1.5 * weight, inTitle: false },
    ];
  });
