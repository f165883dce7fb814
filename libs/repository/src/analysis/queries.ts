import type { AnalysisQuery, TechnologyCode } from '@digital-customs/contracts';
import type { PublishedLine } from '../published/published-line.js';
import { wordsFound } from '../technologies/evidence.js';

const mostWords = 40;

/** The addresses behind a chart: itself as data, and the same practices in the portal's search. */
export function queriesOf(chart: string, query: AnalysisQuery, lines: readonly PublishedLine[]) {
  const { type, technology, ...same } = query;
  const given = new URLSearchParams();
  const search = new URLSearchParams();
  const only = type?.length === 1 ? type[0] : undefined;
  if (only === 'innovation') search.set('kind', 'innovations');
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  for (const [name, value] of Object.entries(same))
    for (const each of [value ?? []].flat()) search.append(name, String(each));
  for (const word of wordsOf(technology ?? [], lines)) search.append('technology', word);
  return { api: address(`/api/analysis/${chart}`, given), search: address('/', search) };
}

/** Search knows technologies by the words in which practices name them. */
const wordsOf = (codes: readonly TechnologyCode[], lines: readonly PublishedLine[]) =>
  [...new Set(codes.flatMap((code) => wordsFound(lines, code)))].slice(0, mostWords);

const address = (path: string, query: URLSearchParams) => (query.size ? `${path}?${query}` : path);
