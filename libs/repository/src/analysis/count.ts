import type { AnalysisQuery, AnalysisView } from '@digital-customs/contracts';
import type { PublishedLine } from '../published/published-line.js';
import { type Dimension, technologiesOf } from './dimensions.js';

type Counted = Pick<AnalysisView, 'rows' | 'columns' | 'practices' | 'innovations' | 'total' | 'without'>;

const mostFree = 15;
const joint = '\u0000';

/** Lines that meet every filter given; within a filter any value will do. */
export function chosen(lines: readonly PublishedLine[], query: AnalysisQuery): readonly PublishedLine[] {
  const any = <T>(wanted: readonly T[] | undefined, own: readonly T[]) =>
    !wanted || own.some((value) => wanted.includes(value));
  const { type, theme, segment, region, technology, status, language, year_from: from, year_to: to } = query;
  const isFiltered = Object.values(query).some((value) => value !== undefined);
  if (!isFiltered) return lines;
  return lines.filter(
    (line) =>
      any<string>(type, [line.type]) &&
      any<string>(theme, line.themes) &&
      any<string>(segment, line.segments) &&
      any<string>(region, [line.region]) &&
      any<string>(technology, technology ? technologiesOf(line) : []) &&
      any<string>(status, [line.status]) &&
      any<string>(language, line.languages) &&
      (from === undefined || (line.year ?? -Infinity) >= from) &&
      (to === undefined || (line.year ?? Infinity) <= to),
  );
}

/** Counts lines by one dimension or two. A line with several values counts in each; `without` have none. */
export function count(lines: readonly PublishedLine[], [across, down]: readonly Dimension[]): Counted {
  const cells = new Map<string, [practices: number, innovations: number]>();
  const rowTotals = new Map<string, number>();
  const columnTotals = new Map<string, number>();
  const add = (totals: Map<string, number>, value: string) => totals.set(value, (totals.get(value) ?? 0) + 1);
  const total = { practices: 0, innovations: 0, fromPublishedSources: 0 };
  let without = 0;
  for (const line of lines) {
    const isPractice = line.type === 'practice';
    if (isPractice) total.practices += 1;
    else total.innovations += 1;
    if (line.fromSources) total.fromPublishedSources += 1;
    const rows = across!.valuesOf(line);
    const columns = down ? down.valuesOf(line) : [''];
    if (rows.length === 0 || columns.length === 0) without += 1;
    for (const column of columns) if (rows.length) add(columnTotals, column);
    for (const row of rows) {
      if (columns.length === 0) continue;
      add(rowTotals, row);
      for (const column of columns) {
        const key = row + joint + column;
        const cell = cells.get(key) ?? [0, 0];
        if (cells.get(key) === undefined) cells.set(key, cell);
        cell[isPractice ? 0 : 1] += 1;
      }
    }
  }
  const rows = headings(across!, rowTotals);
  const columns = down ? headings(down, columnTotals) : [];
  const grid = (which: 0 | 1) =>
    rows.map(({ code }) =>
      (down ? columns : [{ code: '' }]).map((column) => cells.get(code + joint + column.code)?.[which] ?? 0),
    );
  return { rows, columns, practices: grid(0), innovations: grid(1), total, without };
}

function headings({ terms, sorted }: Dimension, totals: ReadonlyMap<string, number>): AnalysisView['rows'] {
  if (terms) return terms.map(({ code, name }) => ({ code, name }));
  const found = [...totals];
  const values = sorted
    ? found.sort(([a], [b]) => a.localeCompare(b))
    : found.sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).slice(0, mostFree);
  return values.map(([code]) => ({ code, name: { en: code, fr: code } }));
}
