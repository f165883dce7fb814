import { readFileSync } from 'node:fs';
import { CustomsTerms } from '@digital-customs/contracts';
import { z } from 'zod';

const Words = z.strictObject({
  version: z.literal(1),
  how: z.string(),
  sources: z.array(z.strictObject({ id: z.string(), title: z.string(), url: z.string() })),
  groups: z.array(
    z.strictObject({ id: z.string(), terms: CustomsTerms.shape.terms, sources: z.array(z.string()).min(1) }),
  ),
});

/** The Customs vocabulary with which a search begins: terms for one thing in up to seven languages, each group with its sources. */
export function customsWords(): (CustomsTerms & { id: string })[] {
  const file = new URL('../data/customs-words.json', import.meta.url);
  const { sources, groups } = Words.parse(JSON.parse(readFileSync(file, 'utf8')));
  const byId = new Map(sources.map(({ id, title, url }) => [id, { title, url }]));
  return groups.map(({ id, terms, sources: named }) => ({
    ...CustomsTerms.parse({ terms, sources: named.map((source) => byId.get(source)) }),
    id,
  }));
}
