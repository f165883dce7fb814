import { followKey, technologiesNamed } from '@digital-customs/contracts';
import { ownId, pageOf, type RecordDocument } from '@digital-customs/records';
import type { Kept } from '@digital-customs/platform';

/** A record that was announced, as this service keeps it: what is sent, shown or fed is always a list of these. */
export interface Item extends Kept, Omit<RecordDocument, 'id' | 'version' | 'keywords'> {
  /** The record's id, unique over all types: `practice/p1`. `handled` is its version. */
  _id: string;
  /** Path of its page in the portal. */
  page: string;
  /** Everything under which it can be followed: `type:practice`, `member:RW`, `practice:p1`. */
  keys: string[];
  /** Saved searches that it matches, as search tells; kept with the number of the event that told so. */
  searches?: string[];
  matched?: number;
  /** What would have to differ for a later event to be news. */
  news: string;
  /** ISO 8601, all three: first announced; last told as news; last changed in anything. */
  announcedAt: string;
  changedAt: string;
  updatedAt: string;
  /** ISO 8601; when it ceased to be published. */
  gone: string | null;
  /** What harvesters know of it; null for what was never open to everyone. */
  harvest: Harvest | null;
}

/** Of a record that is no longer open to everyone, what it was filed under while it was: nothing that came later. */
export interface Harvest {
  /** To the second, as 2026-05-01T10:00:00Z. */
  stamp: string;
  deleted: boolean;
  sets: string[];
}

const followedFacets = ['member', 'region', 'theme', 'segment', 'technology', 'topic', 'body'] as const;

export function keysOf(record: Pick<RecordDocument, 'id' | 'type' | 'facets'>): string[] {
  const facets = followedFacets.flatMap((facet) =>
    (record.facets[facet] ?? []).map((value) => followKey(facet, value)),
  );
  const technologies = (record.facets['technology'] ?? []).flatMap((word) =>
    technologiesNamed(word).map((code) => followKey('technology', code)),
  );
  return [
    ...new Set([followKey('type', record.type), followKey(record.type, ownId(record.id)), ...facets, ...technologies]),
  ];
}

/** A new edition is news, and so is a call that closes; that something was confirmed or has lapsed is not. */
export const newsOf = ({ publishedAt, type, facets }: Pick<RecordDocument, 'publishedAt' | 'type' | 'facets'>) =>
  [publishedAt, ...(type === 'call' ? (facets['status'] ?? []) : [])].join(' ');

/** A record is told of while it is open to everyone, and once more when it is so no longer. */
export function harvestOf(
  record: Pick<RecordDocument, 'audience' | 'type' | 'facets'> | null,
  at: string,
  before: Harvest | null,
): Harvest | null {
  const stamp = `${at.slice(0, 19)}Z`;
  if (record?.audience.includes('public')) {
    const regions = record.facets['region'] ?? [];
    return { stamp, deleted: false, sets: [`type:${record.type}`, ...regions.map((code) => `region:${code}`)] };
  }
  return before && !before.deleted ? { ...before, stamp, deleted: true } : before;
}

type Fields = Omit<Item, '_id' | 'handled' | 'searches' | 'matched'>;

/** The item as it is after a record was announced. `before` is what was kept of it. */
export function announced(
  record: RecordDocument,
  at: string,
  before: Pick<Item, 'news' | 'announcedAt' | 'changedAt' | 'gone' | 'harvest'> | null,
): Fields {
  const { id, version, keywords, ...rest } = record;
  void [version, keywords];
  const news = newsOf(record);
  const known = before !== null && before.gone === null;
  return {
    ...rest,
    page: pageOf({ id, payload: rest.payload }),
    keys: keysOf(record),
    news,
    announcedAt: before?.announcedAt ?? at,
    changedAt: known && before.news === news ? before.changedAt : at,
    updatedAt: at,
    gone: null,
    harvest: harvestOf(record, at, before?.harvest ?? null),
  };
}
