import {
  freshnesses,
  languages,
  publishedStatuses,
  regions,
  reuseKinds,
  segments,
  technologies,
  technologiesNamed,
  type Term,
  themes,
} from '@digital-customs/contracts';
import type { PublishedLine } from '../published/published-line.js';

/** One way to divide what is published: the values a line has, and the order in which values are shown. */
export interface Dimension {
  valuesOf: (line: PublishedLine) => readonly string[];
  /** Every value is shown, empty or not, in this order; without it the most frequent are. */
  terms?: readonly Term[];
  /** Values in their own order, as years. */
  sorted?: boolean;
}

const named = new WeakMap<PublishedLine, readonly string[]>();
/** Technologies a line names, found once for as long as the line is kept. */
export const technologiesOf = (line: PublishedLine): readonly string[] => {
  const known = named.get(line);
  if (known) return known;
  const found = [...new Set(line.technologies.flatMap(technologiesNamed))];
  named.set(line, found);
  return found;
};

export const dimensions = {
  theme: { valuesOf: ({ themes: own }) => own, terms: themes },
  segment: { valuesOf: ({ segments: own }) => own, terms: segments },
  region: { valuesOf: ({ region }) => (region ? [region] : []), terms: regions },
  technology: { valuesOf: technologiesOf, terms: technologies },
  service: { valuesOf: ({ services }) => services },
  year: { valuesOf: ({ year }) => (year === null ? [] : [String(year)]), sorted: true },
  status: { valuesOf: ({ status }) => (status ? [status] : []), terms: publishedStatuses },
  freshness: { valuesOf: ({ freshness }) => [freshness], terms: freshnesses },
  reuse: { valuesOf: ({ reuse = [] }) => reuse, terms: reuseKinds },
  language: { valuesOf: ({ languages: own }) => own, terms: languages },
} as const satisfies Record<string, Dimension>;
export type DimensionName = keyof typeof dimensions;

/** The dimensions of a chart, from its name. */
export const dimensionsOf = (chart: string): Dimension[] =>
  chart.split('-').map((name) => dimensions[name as DimensionName]);
