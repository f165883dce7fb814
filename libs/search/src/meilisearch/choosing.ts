import type { Understood } from './understanding.js';

/** Fewer documents than this with every word, and those with most of them are listed as well. */
export const few = 10;
/** At least so much of the weight of all words must be there. */
const leastShare = 0.5;
const mostWeighed = 6;

/** Words of the query of which a document must have all. */
export interface Selection {
  words: Understood[];
  /** Of the weight of all. */
  share: number;
}

/**
 * The smallest selections of words that weigh half of what all weigh together; literal ones are in each. A word weighs
 * more, the fewer documents have it; one that none has weighs nothing.
 */
export const selections = (understood: Understood[], counts: number[], all: number): Selection[] => {
  const literal = understood.filter(({ term }) => term.literal);
  const weighed = understood
    .map((word, at) => ({ word, weight: (counts[at] ?? 0) === 0 ? 0 : Math.log(1 + all / (counts[at] ?? 1)) }))
    .filter(({ word, weight }) => weight > 0 && !word.term.literal)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWeighed);
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const found: Selection[] = [];
  for (let bits = 1; bits < 1 << weighed.length; bits++) {
    const chosen = weighed.filter((_, at) => bits & (1 << at));
    const weight = chosen.reduce((sum, one) => sum + one.weight, 0);
    const isSmallest = chosen.every((one) => weight - one.weight < leastShare * whole);
    if (weight >= leastShare * whole && isSmallest)
      found.push({
        words: understood.filter((word) => literal.includes(word) || chosen.some((one) => one.word === word)),
        share: weight / whole,
      });
  }
  return found;
};
