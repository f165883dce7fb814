import queries from './queries.json';
import { mean, ndcg, recall } from './measures.js';

describe('measures of a ranked list', () => {
  const judgements = { a: 3, b: 2, c: 1 };

  it('give 1 for the best order and 0 for nothing relevant', () => {
    expect(ndcg(['a', 'b', 'c'], judgements, 10)).toBe(1);
    expect(ndcg(['x', 'y'], judgements, 10)).toBe(0);
    expect(ndcg([], judgements, 10)).toBe(0);
  });

  it('are what they are by hand', () => {
    // (2^2-1)/log2(2) + 0 + (2^3-1)/log2(4) = 3 + 3.5; best: 7 + 3/1.58496 + 1/2 = 9.39279
    expect(ndcg(['b', 'x', 'a'], judgements, 10)).toBeCloseTo(6.5 / 9.39279, 5);
    // Of the first two: 3 + 0; best 7 + 1.89279
    expect(ndcg(['b', 'x', 'a'], judgements, 2)).toBeCloseTo(3 / 8.89279, 5);
    expect(recall(['b', 'x', 'a'], judgements, 2)).toBeCloseTo(1 / 3, 10);
    expect(mean([1, 0.5, 0])).toBe(0.5);
  });
});

describe('the judged queries', () => {
  it('are at least 120 in six languages, each put once, with grades from 1 to 3', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(queries.map(({ language }) => language))).toEqual(new Set(['en', 'fr', 'es', 'ru', 'ar', 'zh']));
    expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
    for (const { judgements } of queries)
      for (const grade of Object.values(judgements as Record<string, number>)) expect([1, 2, 3]).toContain(grade);
  });

  it('judge a query with a slip as its clean twin', () => {
    const byText = new Map(queries.map((query) => [query.q, query]));
    for (const { kind, twin, judgements } of queries as { kind: string; twin?: string; judgements: unknown }[])
      if (kind === 'slip') expect(byText.get(twin ?? '')?.judgements).toEqual(judgements);
  });
});
