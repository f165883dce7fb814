import { type Stem, stemIn } from '../words/stemming.js';
import type { SearchDocument, SearchField } from './search-engine.js';
import { tokenize } from './tokenize.js';

/** Folded words by field, separated by spaces. */
export type FieldWords = Record<SearchField, string>;

/** A folded word with its stem in the language of the text. */
export interface Form extends Stem {
  word: string;
}

/** Each word of each language with its stem. */
export const formsIn = (document: SearchDocument, isKnown: (language: string, word: string) => boolean): Form[] =>
  Object.entries(document.texts).flatMap(([language, { title, summary, body }]) =>
    [title, summary, body].flatMap((text) =>
      tokenize(text).flatMap(({ word, start, end, pair }) => {
        if (pair || isKnown(language, word)) return [];
        const stem = stemIn(language, text.slice(start, end));
        return stem === undefined ? [] : [{ language, stem, word }];
      }),
    ),
  );

/** Keeps phrases from running over from one text into the next: no word contains it. */
const border = ' \u00b7 ';

/** What is indexed of a document: the words of all its languages, field by field. */
export const fieldWordsOf = (document: SearchDocument): FieldWords => {
  const texts = Object.values(document.texts);
  return {
    title: fold(texts.map((text) => text.title)),
    summary: fold(texts.map((text) => text.summary)),
    body: fold(texts.map((text) => text.body)),
    keywords: fold(document.keywords),
  };
};

const fold = (texts: string[]): string =>
  texts.map((text) => tokenize(text).map((token) => token.word).join(' ')).join(border); // prettier-ignore

const mark: Record<SearchField, string> = { title: 't', summary: 's', body: 'b', keywords: 'k' };
const pairMark = { title: 'x', summary: 'y' };
const joint = '\u00b7';

/** How the table of places spells a word of a field, and two words next to each other in a title or summary. */
export const placeOf = (field: SearchField, word: string): string => mark[field] + word;
export const pairPlaceOf = (field: 'title' | 'summary', first: string, second: string): string =>
  pairMark[field] + first + joint + second;

/** Everything that the table of places holds of a document, separated by spaces. */
export const placesOf = (words: FieldWords): string => {
  const places = new Set<string>();
  for (const field of Object.keys(mark) as SearchField[])
    for (const word of wordsIn(words[field])) places.add(placeOf(field, word));
  for (const field of ['title', 'summary'] as const)
    words[field].split(border).forEach((text) =>
      wordsIn(text).forEach((word, index, all) => {
        const next = all[index + 1];
        if (next !== undefined) places.add(pairPlaceOf(field, word, next));
      }),
    );
  return [...places].join(' ');
};

const wordsIn = (text: string): string[] => text.split(' ').filter((word) => word !== '' && word !== border.trim());

/** The words in it, once each. */
export const distinctWords = (words: FieldWords): Set<string> => new Set(Object.values(words).flatMap(wordsIn));
