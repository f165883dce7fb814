import { type Term, type WindowLine, windowFields } from '@digital-customs/contracts';
import { codesFor, type Colouring, type MapState } from './map-state';

/** A class of the map's legend. `label` is a term of a vocabulary, or a text of the map with its numbers. */
export interface WindowClass {
  key: string;
  label: { term: Term } | { text: string; from?: number; to?: number };
  count: number;
  /** 1 to 6, each with a shade and a pattern of its own; 0 for what is not known. */
  tone: number;
}

export interface Classes {
  classes: WindowClass[];
  classOf(line: WindowLine): WindowClass | undefined;
}

type Sorter = { labels: Record<string, WindowClass['label']>; keyOf(line: WindowLine): string };

const unknown = { text: 'unknown' };
const range = (text: string, from?: number, to?: number) => ({
  text,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

/** The classes by which the map is coloured, each with the number of windows in it; classes without any are left out. */
export function classesFor({ by, which }: Pick<MapState, 'by' | 'which'>, lines: readonly WindowLine[]): Classes {
  const { labels, keyOf } = sorterFor(by, which);
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const all = Object.entries(labels).map(([key, label], index): WindowClass => ({
    key,
    label,
    count: counts.get(key) ?? 0,
    tone: key === 'unknown' ? 0 : index + 1,
  }));
  const byKey = new Map(all.map((each) => [each.key, each]));
  return { classes: all.filter(({ count }) => count > 0), classOf: (line) => byKey.get(keyOf(line)) };
}

function sorterFor(by: Colouring, which: string | null): Sorter {
  switch (by) {
    case 'status':
    case 'model':
      return { labels: termLabels(by), keyOf: (line) => line[by] ?? 'unknown' };
    case 'year':
      return binned(
        [1990, 2000, 2010, 2020],
        (line) => line.year,
        (from, to) =>
          from === null ? range('before', to!) : to === null ? range('from', from) : range('range', from, to - 1),
      );
    case 'agencies':
      return binned(
        [10, 20],
        (line) => line.agencies,
        (from, to) =>
          from === null ? range('fewer', to!) : to === null ? range('atLeast', from) : range('range', from, to - 1),
      );
    case 'connections':
      return yesNo('linked', 'notLinked', ({ connections }) => connections.length > 0);
    case 'confirmed':
      return yesNo('confirmed', 'unconfirmed', ({ confirmedAt }) => confirmedAt !== null);
    default:
      if (which && codesFor(by).includes(which)) return yesNo('named', 'notNamed', (line) => line[by].includes(which));
      return {
        labels: {
          one: range('number', 1),
          two: range('number', 2),
          three: range('atLeast', 3),
          unknown: { text: 'noneNamed' },
        },
        keyOf: (line) => ['unknown', 'one', 'two'][line[by].length] ?? 'three',
      };
  }
}

const termLabels = (by: Colouring): Sorter['labels'] => {
  const terms: readonly Term[] = windowFields.find(({ code }) => code === by)?.terms ?? [];
  return { ...Object.fromEntries(terms.map((term) => [term.code, { term }])), unknown };
};

function binned(
  edges: number[],
  valueOf: (line: WindowLine) => number | null,
  label: (from: number | null, to: number | null) => WindowClass['label'],
): Sorter {
  const bins = [...edges, null].map((to, index) => label(edges[index - 1] ?? null, to));
  return {
    labels: { ...Object.fromEntries(bins.map((bin, index) => [`bin${index}`, bin])), unknown },
    keyOf: (line) => {
      const value = valueOf(line);
      return value === null ? 'unknown' : `bin${edges.filter((edge) => value >= edge).length}`;
    },
  };
}

const yesNo = (yes: string, no: string, test: (line: WindowLine) => boolean): Sorter => ({
  labels: { yes: { text: yes }, no: { text: no } },
  keyOf: (line) => (test(line) ? 'yes' : 'no'),
});
