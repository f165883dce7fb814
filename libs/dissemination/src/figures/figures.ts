import {
  type Actor,
  hasRole,
  membersOf,
  type ReadingCounts,
  type ReadingKind,
  type ReadingReport,
} from '@digital-customs/contracts';
import type { Item } from '../items/item.js';

/** What was counted of one record in one period: a month with its days, a year, or all time. */
export interface Figures extends ReadingCounts {
  /** `practice/p1 2026-11` */
  _id: string;
  record: string;
  /** `2026-11`, `2026` or `all`. */
  period: string;
  type: string;
  member: string | null;
  /** The first day that was counted in it. */
  since: string;
  /** Of a month, by day of the month: `25`. */
  days?: Record<string, Partial<ReadingCounts>>;
}

export const fieldOf: Record<ReadingKind, keyof ReadingCounts> = {
  view: 'views',
  download: 'downloads',
  citation: 'citations',
};

export const none: ReadingCounts = { views: 0, downloads: 0, citations: 0 };
export const plus = (one: ReadingCounts, other: Partial<ReadingCounts>): ReadingCounts => ({
  views: one.views + (other.views ?? 0),
  downloads: one.downloads + (other.downloads ?? 0),
  citations: one.citations + (other.citations ?? 0),
});

type Counted = Pick<Item, 'facets' | 'audience' | 'gone'>;
export const memberOf = ({ facets }: Pick<Item, 'facets'>): string | null => facets['member']?.[0] ?? null;

/** Readers are counted, not the Member's own people nor the curators at work, and nobody who may not read it. */
export function counts(item: Counted | null, reader: Actor, readerMay: boolean): item is Counted {
  if (!item || item.gone !== null || !readerMay) return false;
  return (
    !hasRole(reader, 'curator', 'secretariat') && !membersOf(reader).some((own) => item.facets['member']?.includes(own))
  );
}

/** Figures are for the Member whose record it is and for the Research Unit, whoever may read the record. */
export const maySeeFigures = (reader: Actor, members: readonly string[]): boolean =>
  seesAll(reader) || membersOf(reader).some((own) => members.includes(own));
export const seesAll = (reader: Actor): boolean => hasRole(reader, 'curator', 'secretariat');

export const recordOf = ({ type, id }: Pick<ReadingReport, 'type' | 'id'>) => `${type}/${id}`;

/** The documents that a day's counts go into. `day` is `2026-11-25`. */
export const periodsOf = (day: string) => [day.slice(0, 7), day.slice(0, 4), 'all'];

/** The last days or months up to a day, the oldest first. */
export const lastDays = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) =>
    new Date(Date.parse(day) - (count - 1 - back) * 24 * 3600_000).toISOString().slice(0, 10),
  );
export const lastMonths = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - count + back, 1)).toISOString().slice(0, 7),
  );
