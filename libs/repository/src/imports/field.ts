import type { ImportField, Term } from '@digital-customs/contracts';

type Names = { en: string; fr: string };

/** How the text of a cell becomes a value of the content. */
export type Reading =
  | { kind: 'text' }
  | { kind: 'words' }
  | { kind: 'whole' }
  | { kind: 'number' }
  | { kind: 'term'; terms: readonly Term[] }
  | { kind: 'terms'; terms: readonly Term[] }
  | { kind: 'members' }
  | { kind: 'audience' }
  | { kind: 'lines'; parts: readonly string[] };

/** Something a row can say. `field` is its path in the content; `otherNames` are heads by which it is known as well. */
export interface Field {
  field: string;
  name: Names;
  about: Names;
  otherNames: readonly string[];
  reading: Reading;
  /** Whether the template has a column for it. */
  inTemplate: boolean;
}

export const field = (
  path: string,
  name: Names,
  about: Names,
  reading: Reading = { kind: 'text' },
  otherNames: readonly string[] = [],
  inTemplate = true,
): Field => ({ field: path, name, about, reading, otherNames, inTemplate });

export const termsOf = ({ reading }: Field): readonly Term[] => ('terms' in reading ? reading.terms : []);
const several = new Set(['words', 'terms', 'members', 'lines']);

export const fieldView = (each: Field): ImportField => ({
  field: each.field,
  name: each.name,
  about: each.about,
  choices: termsOf(each).map(({ code, name }) => ({ code, name })),
  several: several.has(each.reading.kind),
});
