import type { Item } from './item.js';

type Worded = Pick<Item, 'texts'>;

/** Titles by language. */
export const titlesOf = ({ texts }: Worded): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, { title }]) => [language, title]));

/** The text in the reader’s language, else in English, else in whatever there is. */
export function textFor({ texts }: Worded, language: string) {
  const given = [language, 'en', ...Object.keys(texts)].find((each) => texts[each]);
  const { title = '', summary = '' } = texts[given ?? ''] ?? {};
  return { language: given ?? language, title, summary };
}
