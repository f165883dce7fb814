import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { fold } from '../engine/fold.js';

/** Snowball stemmers by ISO 639 language. They want a word in lower case with its accents. */
const stemmers: Partial<Record<string, (word: string) => string>> = {
  en: english,
  fr: french,
  es: spanish,
  pt: portuguese,
  ru: russian,
};
const latin = ['en', 'fr', 'es', 'pt'];
const cyrillic = ['ru'];
const shortest = 4;

/** A stem in a language; two words with the same one are forms of each other. */
export interface Stem {
  language: string;
  stem: string;
}

/** The folded stem of a word as written in a text of this language; none for short words, numbers and other languages. */
export function stemIn(language: string, written: string): string | undefined {
  const stemmer = stemmers[language];
  if (!stemmer || written.length < shortest || /\p{N}/u.test(written)) return undefined;
  return fold(stemmer(written.normalize('NFC').toLowerCase())) || undefined;
}

/** The stems that a word may have when nobody says in which language it is. */
export function possibleStems(written: string): Stem[] {
  const languages = /\p{sc=Cyrillic}/u.test(written) ? cyrillic : /\p{sc=Latin}/u.test(written) ? latin : [];
  return languages.flatMap((language) => {
    const stem = stemIn(language, written);
    return stem === undefined ? [] : [{ language, stem }];
  });
}
