/**
 * Measures of how well a ranked list answers a query, from graded judgements.
 *
 * nDCG: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002, with the gain
 * 2^grade - 1 and the discount log2(rank + 1) of Burges et al., Learning to rank using gradient descent, ICML 2005.
 */

/** Grades of the documents in order of their rank; 0 for those not judged relevant. */
export const gradesOf = (ranked, judgements) => ranked.map((id) => judgements[id] ?? 0);

const gain = (grades) => grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** Normalised discounted cumulated gain of the first `depth`, 0 to 1. */
export function ndcg(ranked, judgements, depth) {
  const best = Object.values(judgements).sort((one, other) => other - one);
  return gain(gradesOf(ranked.slice(0, depth), judgements)) / gain(best.slice(0, depth));
}

/** Share of the documents judged relevant (grade 1 or more) among the first `depth`, 0 to 1. */
export function recall(ranked, judgements, depth) {
  const relevant = Object.keys(judgements);
  return relevant.filter((id) => ranked.slice(0, depth).includes(id)).length / relevant.length;
}

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
