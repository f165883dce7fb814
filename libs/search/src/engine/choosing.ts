import { Bitset, unite } from './bitset.js';
import type { Meaning } from './reading.js';

/** Fewer documents than this with every word, and those with most of them are listed as well. */
const few = 10;
/** At least so much of the weight of all words must be there. */
const leastShare = 0.5;
/** Instead of a least weight: every word is wanted. */
export const everyWord = -1;

/** How much a word tells: the rarer among what the reader may see, the more. */
export const weigh = (meanings: Meaning[], visible: Bitset): number[] => {
  const all = visible.count();
  return meanings.map(({ found }) => Math.log(1 + all / Math.max(1, found.countShared(visible))));
};

/**
 * The least weight that the words of a document must have together to be listed. It is decided by the words and by what
 * the reader may see, never by filters, so that counts agree.
 */
export const leastWeight = (meanings: Meaning[], weights: number[], visible: Bitset): number => {
  if (meanings.length < 2 || meanings.every(({ term }) => term.literal)) return everyWord;
  const wanted = withLiterals(meanings, visible);
  if (withEvery(meanings, visible).count() >= few) return everyWord;
  const weighed = weightsOf(meanings, weights, wanted);
  const known = meanings.reduce(
    (sum, { found }, at) => sum + (found.countShared(wanted) > 0 ? (weights[at] ?? 0) : 0),
    0,
  );
  const best = [...weighed.values()].sort((a, b) => b - a);
  return best.length === 0 ? everyWord : Math.max(best[Math.min(few, best.length) - 1] ?? 0, leastShare * known);
};

/** What has every word, or words of at least this weight. Words in quotes are always wanted. */
export const choose = (meanings: Meaning[], weights: number[], least: number, visible: Bitset): Bitset => {
  if (least === everyWord) return withEvery(meanings, visible);
  const chosen = new Bitset();
  weightsOf(meanings, weights, withLiterals(meanings, visible)).forEach((weight, number) => {
    if (weight >= least - 1e-9) chosen.add(number);
  });
  return chosen;
};

const withEvery = (meanings: Meaning[], visible: Bitset): Bitset =>
  meanings.reduce((all, { found }) => all.and(found), visible);

const withLiterals = (meanings: Meaning[], visible: Bitset): Bitset =>
  withEvery(meanings.filter(({ term }) => term.literal), visible); // prettier-ignore

/** Documents with any of the words, and what their words weigh. */
const weightsOf = (meanings: Meaning[], weights: number[], among: Bitset): Map<number, number> => {
  const weighed = new Map<number, number>();
  unite(meanings.map(({ found }) => found))
    .and(among)
    .forEach((number) => {
      let weight = 0;
      for (let at = 0; at < meanings.length; at++) if (meanings[at]?.found.has(number)) weight += weights[at] ?? 0;
      weighed.set(number, weight);
    });
  return weighed;
};
