import type { Field } from './field.js';

/** A head without accents, signs and capitals. */
export const plainHead = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Heads of exported files name the content’s own paths, within `content`. */
const pathOf = (head: string) => plainHead(head.replace(/^(content|published\.content|revision\.content)\./, ''));

/**
 * What each column is read as: as remembered from an earlier file, else by its head, which may be the field’s name in
 * English or French, one of its other names, or its path. A text without a language is in that of the reader. Each field once.
 */
export function guessFields(
  heads: readonly string[],
  fields: readonly Field[],
  remembered: Readonly<Record<string, string | null>>,
  language: string,
): (string | null)[] {
  const byHead = new Map<string, string>();
  const know = (head: string, path: string) => byHead.has(plainHead(head)) || byHead.set(plainHead(head), path);
  for (const { field, name } of fields) [field, name.en, name.fr].forEach((head) => know(head, field));
  for (const { field, otherNames } of fields) otherNames.forEach((head) => know(head, field));
  for (const { field, name, otherNames } of fields)
    if (field.startsWith(`texts.${language}.`))
      [name.en, name.fr, ...otherNames].forEach((head) => know(head.replace(/\s*(\(.*\)|\b[a-z]{2})$/, ''), field));
  const taken = new Set<string>();
  return heads.map((head) => {
    const key = plainHead(head);
    const found = key in remembered ? remembered[key]! : (byHead.get(key) ?? byHead.get(pathOf(head)) ?? null);
    if (found === null || taken.has(found) || !fields.some(({ field }) => field === found)) return null;
    taken.add(found);
    return found;
  });
}
