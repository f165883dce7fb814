import type { PublishedItem } from './published-items.js';

/** What counts and charts need to know of one published practice or innovation. */
export type PublishedLine = Pick<
  PublishedItem,
  'type' | 'member' | 'region' | 'themes' | 'segments' | 'technologies' | 'services' | 'languages' | 'status' | 'year'
> & {
  id: string;
  /** Whether its owner has confirmed it within 24 months. */
  freshness: 'fresh' | 'stale';
  /** Statements of reuse alone have it. */
  reuse?: readonly string[];
  /** From published sources, not confirmed by its administration. */
  fromSources: boolean;
};

const fields = ['type', 'member', 'region', 'themes', 'segments', 'technologies', 'services', 'languages', 'status', 'year', 'confirmedAt', 'stale', 'audience'] as const; // prettier-ignore

/** What is read of each item. */
export const lineFields = Object.fromEntries(fields.map((field) => [field, 1]));

export const lineOf = (item: PublishedItem): PublishedLine => ({
  id: item._id,
  freshness: item.stale ? 'stale' : 'fresh',
  type: item.type,
  member: item.member,
  region: item.region,
  themes: item.themes,
  segments: item.segments,
  technologies: item.technologies,
  services: item.services,
  languages: item.languages,
  status: item.status,
  year: item.year,
  fromSources: item.confirmedAt === null,
});
