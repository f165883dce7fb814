import { members } from '@digital-customs/contracts';
import { tokenize } from '../engine/tokenize.js';

const named = new Map<string, Intl.DisplayNames>();
const namesIn = (language: string): Intl.DisplayNames => {
  const known = named.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  named.set(language, known);
  return known;
};

const folded = (text: string): string => tokenize(text).map(({ word }) => word).join(' '); // prettier-ignore

const kept = new Map<string, { code: string; names: string[] }[]>();
const foldedNames = (language: string): { code: string; names: string[] }[] => {
  const known =
    kept.get(language) ??
    members.map(({ code, name }) => ({ code, names: [folded(name), folded(namesIn(language).of(code) ?? name)] }));
  kept.set(language, known);
  return known;
};

/** Codes of the Members of whose name, in English or in the reader's language, a word begins with what was typed. */
export function membersNamed(typed: string, language: string, most: number): string[] {
  const begun = folded(typed);
  if (begun.length < 2) return [];
  return foldedNames(language)
    .filter(({ names }) => names.some((name) => name.startsWith(begun) || name.includes(` ${begun}`)))
    .map(({ code }) => code)
    .slice(0, most);
}
