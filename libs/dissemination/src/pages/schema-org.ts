import { findMember, type SearchType } from '@digital-customs/contracts';
import { authorsOf } from '@digital-customs/records';
import type { Item } from '../items/item.js';
import { textFor } from '../items/item-texts.js';

export type Described = Pick<
  Item,
  '_id' | 'type' | 'texts' | 'facets' | 'payload' | 'page' | 'publishedAt' | 'confirmedAt'
>;

const types: Partial<Record<SearchType, string>> = {
  practice: 'Article',
  innovation: 'Article',
  'research-note': 'ScholarlyArticle',
  technology: 'DefinedTerm',
  provider: 'Organization',
  'single-window': 'GovernmentService',
};
const written = new Set(['Article', 'ScholarlyArticle', 'CreativeWork']);

/** The interface’s languages: the page of a record is read in each. */
export const pageLanguages = ['en', 'fr'] as const;

/** Where a page is read in a language; without one, in the reader’s own. */
export const pageIn = (address: string, page: string, language?: string) =>
  `${address}${page}${language ? `?lang=${language}` : ''}`;

/** A record in the words of schema.org, as JSON-LD. `address` is the portal’s, without a slash at the end. */
export function schemaOrg(item: Described, language: string, address: string): Record<string, unknown> {
  const text = textFor(item, language);
  const type = types[item.type] ?? 'CreativeWork';
  const url = pageIn(address, item.page);
  const { members, bodies } = authorsOf(item);
  const owners = members.map((code) => ({
    '@type': 'GovernmentOrganization',
    name: findMember(code)?.name ?? code,
  }));
  const authors = [...owners, ...bodies.map((name) => ({ '@type': 'Organization', name }))];
  const modified = item.confirmedAt > item.publishedAt ? item.confirmedAt : item.publishedAt;
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': url,
    url,
    name: text.title,
    ...(text.summary && { description: text.summary }),
    ...(written.has(type) && {
      headline: text.title.slice(0, 110),
      inLanguage: text.language,
      datePublished: item.publishedAt,
      dateModified: modified,
      ...(authors.length > 0 && { author: authors }),
      publisher: { '@type': 'Organization', name: 'Digital Customs', url: address },
      keywords: ['theme', 'segment', 'technology', 'service'].flatMap((facet) => item.facets[facet] ?? []),
    }),
    ...(type === 'GovernmentService' && authors.length > 0 && { provider: authors }),
  };
}
