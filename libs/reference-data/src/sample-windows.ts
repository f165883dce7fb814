import { readFileSync } from 'node:fs';
import type { GivenCell, GivenCells } from '@digital-customs/contracts';
import { type PracticeRecord, practiceRecords } from './sample-practices.js';

/** A value with the practice it comes from and the words in it that say so. */
export interface Quoted<Value = unknown> {
  value: Value;
  practice: string;
  quote: string;
  note?: string;
  asOf?: string;
}
type Milestone = { year: number; what: string; practice: string; quote: string };

export interface WindowRecord {
  member: string;
  practices: string[];
  cells: Record<string, Quoted | Milestone[]>;
}

export interface SampleWindow {
  member: string;
  practices: string[];
  cells: GivenCells;
}

export function windowRecords(): WindowRecord[] {
  const file = new URL('../data/single-windows.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { windows: WindowRecord[] }).windows;
}

const statuses = { live: 'running', pilot: 'pilot', planned: 'study', discontinued: null } as const;

/** The windows that the documented practices describe, each cell with the practice's source and certainty. Nothing is added to what they say. */
export function sampleWindows(servicesOf: (word: string) => string[]): SampleWindow[] {
  const practices = new Map(practiceRecords().map((record) => [record.id, record]));
  return windowRecords().map(({ member, practices: ids, cells }) => {
    const own = ids.map((id) => practices.get(id)!).filter((record) => record.member === member);
    const described = own.filter(({ partners }) => partners.length === 0);
    const quoted = Object.entries(cells).map(([field, cell]) => [field, cellOf(cell, practices)]);
    const [first] = described;
    return {
      member,
      practices: ids,
      cells: { ...(first && derived(first, described, servicesOf)), ...Object.fromEntries(quoted) } as GivenCells,
    };
  });
}

/** What a practice says of a window in fields of its own; the first practice gives status and year. */
function derived(first: PracticeRecord, all: PracticeRecord[], servicesOf: (word: string) => string[]) {
  const words = [...new Set(all.flatMap(({ services }) => services))];
  const services = [...new Set(words.flatMap(servicesOf))];
  const status = statuses[first.status];
  const certainty = first.yearBasis === 'general knowledge' ? 'low' : certaintyOf(first);
  const note = first.yearBasis === 'general knowledge' ? 'From general knowledge' : '';
  const results = all.flatMap((record) => record.results.map(({ indicator, value }) => ({ indicator, value })));
  return {
    ...(status && { status: sourced(status, first) }),
    ...(first.year && { year: { ...sourced(first.year, first), certainty, note } }),
    procedures: sourced(words, first),
    ...(services.length > 0 && { services: sourced(services, first) }),
    ...(services.includes('payment') && { payment: sourced(['electronic'], first) }),
    ...(results.length > 0 && { results: sourced(results, first, first.results[0]?.source) }),
  };
}

function cellOf(cell: Quoted | Milestone[], practices: ReadonlyMap<string, PracticeRecord>) {
  if (Array.isArray(cell)) {
    const record = practices.get(cell[0]!.practice)!;
    return sourced(
      cell.map(({ year, what }) => ({ year, what })),
      record,
    );
  }
  const { value, practice, note = '', asOf = null } = cell;
  return { ...sourced(value, practices.get(practice)!), note, asOf };
}

const sourced = (value: unknown, record: PracticeRecord, source = record.source) => ({
  value,
  note: '',
  source,
  asOf: null,
  certainty: certaintyOf(record),
});

const certaintyOf = ({ certainty }: PracticeRecord) => certainty.split(':')[0] as GivenCell['certainty'];
