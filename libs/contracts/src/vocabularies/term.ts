import { z } from 'zod';

/** A word of a controlled vocabulary: its code and what people read, by language. */
export interface Term<Code extends string = string> {
  code: Code;
  name: { en: string; fr: string };
}

export const codesOf = <Code extends string>(terms: readonly Term<Code>[]) => terms.map((term) => term.code);

/** A schema that accepts the vocabulary's codes alone. */
export const codeIn = <Code extends string>(terms: readonly Term<Code>[]) =>
  z.enum(codesOf(terms) as [Code, ...Code[]]);

const term = <Code extends string>(code: Code, en: string, fr: string): Term<Code> => ({ code, name: { en, fr } });
export { term };
