import type { FieldWords } from './index-store.js';
import type { SearchDocument } from './search-engine.js';
import { tokenize } from './tokenize.js';

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

/** The words in it, once each. */
export const distinctWords = (words: FieldWords): Set<string> => {
  const all = new Set(Object.values(words).flatMap((field) => field.split(' ')));
  all.delete('');
  all.delete(border.trim());
  return all;
};
