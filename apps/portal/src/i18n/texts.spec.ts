import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemCodes } from '@digital-customs/contracts';

const read = (language: string, part: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, language, part), 'utf8'));

/** Paths of all texts, plural forms taken together: each language has its own number of them. */
function pathsOf(texts: unknown, at = ''): string[] {
  if (typeof texts !== 'object' || texts === null) return [at.replace(/_(zero|one|two|few|many|other)$/, '')];
  return Object.entries(texts).flatMap(([key, value]) => pathsOf(value, at ? `${at}.${key}` : key));
}
const valuesOf = (texts: unknown): string[] =>
  typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(valuesOf) : [String(texts)];
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();

const parts = readdirSync(join(__dirname, 'en'));

describe.each(parts)('the texts of %s', (part) => {
  const english = read('en', part);
  const french = read('fr', part);

  it('are the same in French as in English', () => {
    expect([...new Set(pathsOf(french))].sort()).toEqual([...new Set(pathsOf(english))].sort());
  });

  it('are none of them empty', () => {
    expect([...valuesOf(english), ...valuesOf(french)].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('fill in the same values', () => {
    const all = (texts: unknown) => [...new Set(valuesOf(texts).flatMap(placeholders))].sort();
    expect(all(french)).toEqual(all(english));
  });

  it('have every plural form that French needs', () => {
    const flat = JSON.stringify(french);
    for (const [, key] of flat.matchAll(/"(\w+)_other"/g)) expect(flat).toContain(`"${key}_many"`);
  });
});

it.each(['en', 'fr'])('there are words in %s for every problem that the product can answer with', (language) => {
  const { problems } = read(language, 'parts.json') as { problems: Record<string, unknown> };
  const known = { ...problems, ...(read(language, 'problems.json') as object) };
  expect(Object.keys(problemCodes).filter((code) => !(code.replace('.', '-') in known))).toEqual([]);
});
