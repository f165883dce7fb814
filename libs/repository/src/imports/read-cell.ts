import { type Audience, members, regions, type Term } from '@digital-customs/contracts';
import type { Reading } from './field.js';
import { plainHead } from './guess-fields.js';

/** A cell that cannot be read as its column asks for. */
export class UnreadableCell extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly value: string,
  ) {
    super(message);
  }
}

/** What the text of a cell says. @throws UnreadableCell */
export function readCell(text: string, reading: Reading): unknown {
  switch (reading.kind) {
    case 'text':
      return text;
    case 'words':
      return listIn(text);
    case 'whole': {
      const year = /^(\d{1,4})(-\d{2}(-\d{2})?)?$/.exec(text)?.[1];
      if (year === undefined) throw new UnreadableCell('not-a-year', 'Give a year, for example 2019.', text);
      return Number(year);
    }
    case 'number': {
      const number = Number(text.replace(/\s/g, ''));
      if (!Number.isFinite(number)) throw new UnreadableCell('not-a-number', 'Give a number without separators.', text);
      return number;
    }
    case 'term':
      return numbered(codeOf(text, reading.terms));
    case 'terms':
      return distinct(listIn(text).map((word) => codeOf(word, reading.terms)));
    case 'members':
      return distinct(listIn(text).map((word) => memberOf(word) ?? unknownMember(word)));
    case 'audience':
      return audienceIn(text);
    case 'lines':
      return text
        .split(/\r?\n/)
        .filter((line) => line.trim())
        .map((line) => {
          const said = line.split('|').map((part) => part.trim());
          return Object.fromEntries(reading.parts.map((part, at) => [part, said[at] ?? '']));
        });
  }
}

const listIn = (text: string) => distinct(text.split(/[;\n]/).map((word) => word.trim()).filter(Boolean)); // prettier-ignore
const distinct = (words: string[]) => [...new Set(words)];
/** Levels are numbers in the content and words in their vocabulary. */
const numbered = (code: string) => (/^[1-5]$/.test(code) ? Number(code) : code);

const known = new WeakMap<readonly Term[], Map<string, string>>();

/** By its code, or by its name in English or French. */
function codeOf(word: string, terms: readonly Term[]): string {
  const words =
    known.get(terms) ??
    new Map(
      terms.flatMap(({ code, name }) => [
        [plainHead(name.en), code],
        [plainHead(name.fr), code],
        [plainHead(`${code} ${name.en}`), code],
        [plainHead(`${code} ${name.fr}`), code],
        [plainHead(code), code],
      ]),
    );
  known.set(terms, words);
  const found = words.get(plainHead(word));
  if (found !== undefined) return found;
  const some = terms.slice(0, 12).map(({ code }) => code);
  const list = some.join(', ') + (terms.length > some.length ? ' …' : '');
  throw new UnreadableCell('unknown-word', `“${word}” is not one of: ${list}.`, word);
}

const french = new Intl.DisplayNames('fr', { type: 'region' });
const memberNames = new Map(
  members.flatMap(({ code, name }) =>
    [code, name, french.of(code) ?? name].map((word) => [plainHead(word), code] as const),
  ),
);
export const memberOf = (word: string): string | undefined => memberNames.get(plainHead(word));
const unknownMember = (word: string): never => {
  throw new UnreadableCell('unknown-member', `“${word}” is no Member: give its ISO code, for example RW.`, word);
};

function audienceIn(text: string): Audience {
  const words = listIn(text);
  const plain = plainHead(text);
  if (['public', 'everybody', 'tous'].includes(plain)) return { kind: 'public' };
  if (['members', 'all members', 'membres', 'tous les membres'].includes(plain)) return { kind: 'members' };
  const named = words.map((word) => regions.find(({ code }) => code === word.toUpperCase())?.code);
  if (named.every((code) => code !== undefined)) return { kind: 'region', regions: named };
  const codes = words.map(memberOf);
  if (codes.every((code) => code !== undefined)) return { kind: 'named', members: codes };
  throw new UnreadableCell('unknown-audience', 'Give public, members, regions as ESA, or Members as RW; KE.', text);
}
