import { InvalidDocument, type SearchDocument } from './search-engine.js';

/** What of a document decides whether it is found, counted and where it stands; kept in memory for all of them. */
export interface Filing {
  audience: string[];
  facets: Record<string, string[]>;
  year: number | null;
  /** Milliseconds since 1970. */
  published: number;
  confirmed: number;
  /** Words in a title, on average over its languages: the same word says more about a short title. */
  titleLength: number;
}

/** @throws InvalidDocument naming the document and what is wrong with it. */
export const fileDocument = (document: SearchDocument, titleWords: number): Filing => {
  if (document.id === '') throw new InvalidDocument('A search document needs an id.');
  if (!Number.isSafeInteger(document.version) || document.version < 0)
    throw new InvalidDocument(`${document.id}: version must be a whole number, got ${document.version}.`);
  if (document.year !== null && !Number.isSafeInteger(document.year))
    throw new InvalidDocument(`${document.id}: year must be a whole number or null, got ${document.year}.`);
  return {
    audience: [...new Set(document.audience)],
    facets: { ...document.facets, type: [document.type] },
    year: document.year,
    published: readDate(document, 'publishedAt'),
    confirmed: readDate(document, 'confirmedAt'),
    titleLength: Math.max(1, titleWords / Math.max(1, Object.keys(document.texts).length)),
  };
};

const readDate = (document: SearchDocument, field: 'publishedAt' | 'confirmedAt'): number => {
  const time = Date.parse(document[field]);
  if (Number.isNaN(time)) throw new InvalidDocument(`${document.id}: ${field} is no ISO 8601 date: ${document[field]}`);
  return time;
};
