import { stemIn } from '../words/stemming.js';
import { fieldWordsOf } from '../engine/field-words.js';
import { fileDocument } from '../engine/filing.js';
import type { SearchDocument } from '../engine/search-engine.js';
import { tokenize } from '../engine/tokenize.js';
import { mark, meaning } from './index-settings.js';

/** A document as Meilisearch holds it: words as we fold and divide them, and the document itself as one string. */
export interface StoredRecord {
  key: string;
  version: number;
  removed: boolean;
  audience: string[];
  year: number | null;
  /** Milliseconds since 1970. */
  published: number;
  confirmed: number;
  source: string;
  [field: string]: unknown;
}

/** Ids may hold any character, keys may not. Hexadecimal keeps their order. */
export const keyOf = (id: string): string => Buffer.from(id).toString('hex');

export const idOf = (key: string): string => Buffer.from(key, 'hex').toString();

/** The name of a facet as an attribute; its own may hold any character. */
export const facetField = (facet: string): string =>
  `facet_${facet.replace(/[^a-zA-Z0-9]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`)}`;

const pair = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc]/u;

/**
 * A folded word so that the server takes it for one word. Pairs of Chinese or Japanese characters become numbers: it would
 * divide them by a dictionary of its own, and forgives no slip in a number.
 */
export const spelled = (word: string): string =>
  pair.test(word) ? [...word].map((sign) => String(sign.codePointAt(0)).padStart(7, '1')).join('') : word;

/** What a stem is called in the fields of forms: no word is written so. */
export const spelledStem = (stem: string): string => `${stem}0stem`;

/** @throws InvalidDocument */
export const recordOf = (document: SearchDocument): StoredRecord => {
  const words = fieldWordsOf(document);
  const { audience, facets, year, published, confirmed } = fileDocument(document, 1);
  return {
    key: keyOf(document.id),
    version: document.version,
    removed: false,
    audience,
    year,
    published,
    confirmed,
    ...Object.fromEntries(Object.entries(words).map(([field, text]) => [field, spelledText(text)])),
    mark,
    titleForms: formsOf(document, 'title'),
    summaryForms: formsOf(document, 'summary'),
    bodyForms: formsOf(document, 'body'),
    keywordForms: document.keywords.map((keyword) => formsIn('en', keyword)),
    ...Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facetField(facet), values])),
    source: JSON.stringify(document),
  };
};

/** A record that nobody finds and no embedder reads. */
export const hidden = (key: string, version: number): StoredRecord => ({
  key,
  version,
  removed: true,
  audience: [],
  year: null,
  published: 0,
  confirmed: 0,
  source: '',
  _vectors: { [meaning]: null },
});

export const tombstone = (id: string, version: number): StoredRecord => hidden(keyOf(id), version);

/** Texts apart from each other, so that no phrase runs from one into the next. */
const spelledText = (text: string): string[] =>
  text.split(' \u00b7 ').map((one) => one.split(' ').map(spelled).join(' '));

const formsOf = ({ texts }: SearchDocument, field: 'title' | 'summary' | 'body'): string[] =>
  Object.entries(texts).map(([language, parts]) => formsIn(language, parts[field]));

/** The words of a text in a language as their stems; those that have none as they are. */
export const formsIn = (language: string, text: string): string =>
  tokenize(text)
    .map(({ word, start, end }) => {
      const stem = stemIn(language, text.slice(start, end));
      return stem === undefined ? spelled(word) : spelledStem(stem);
    })
    .join(' ');
