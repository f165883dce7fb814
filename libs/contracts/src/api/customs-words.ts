import { z } from 'zod';
import { Language } from '../vocabularies/languages.js';

/** Meilisearch passes over synonyms beyond 50 of a term and terms of more words than three, without a word; we refuse them. */
export const mostTermsOfGroup = 50;
export const mostWordsOfTerm = 3;

const Term = z
  .string()
  .trim()
  .min(2)
  .max(100)
  .regex(/[\p{L}\p{N}]/u, 'A term needs a letter or a digit')
  .refine((term) => term.split(/\s+/u).length <= mostWordsOfTerm, {
    error: `A term has at most ${mostWordsOfTerm} words: the search engines pass over longer ones`,
    params: { code: 'too-many-words' },
  });

/** Words and abbreviations for one thing, by language. */
export const CustomsTerms = z
  .strictObject({
    terms: z.partialRecord(Language, z.array(Term).max(mostTermsOfGroup)),
    sources: z
      .array(
        z.strictObject({
          title: z.string().trim().min(1).max(300),
          url: z.union([z.url(), z.literal('')]).default(''),
        }),
      )
      .min(1, 'Say where the terms come from')
      .max(10),
  })
  .superRefine(({ terms }, context) => {
    const all = Object.values(terms).flat();
    const refuse = (code: string, message: string): void =>
      context.addIssue({ code: 'custom', path: ['terms'], message, params: { code } });
    if (all.length > mostTermsOfGroup) refuse('too-many', `A group has at most ${mostTermsOfGroup} terms`);
    if (all.length < 2) refuse('too-few', 'A group needs two terms at least');
    for (const [language, list] of Object.entries(terms))
      if (new Set(list.map((term) => term.toLowerCase())).size < list.length)
        context.addIssue({
          code: 'custom',
          path: ['terms', language],
          message: 'Each term may be given once',
          params: { code: 'twice' },
        });
  })
  .meta({ id: 'CustomsTerms' });
export type CustomsTerms = z.infer<typeof CustomsTerms>;

export const CustomsGroupId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, digits and hyphens')
  .max(60)
  .meta({ example: 'single-window' });

const Editor = z.object({ name: z.string(), at: z.iso.datetime() });

export const CustomsGroup = z
  .object({ ...CustomsTerms.shape, id: CustomsGroupId, version: z.int(), edited: Editor })
  .meta({ id: 'CustomsGroup' });
export type CustomsGroup = z.infer<typeof CustomsGroup>;
export const CustomsVocabulary = z.object({ items: z.array(CustomsGroup) }).meta({ id: 'CustomsVocabulary' });

export const CustomsGroupHistory = z
  .object({
    ...CustomsGroup.shape,
    history: z.array(
      z.object({
        version: z.int(),
        terms: CustomsTerms.shape.terms.nullable().meta({ description: 'Null where the group was removed' }),
        edited: Editor,
      }),
    ),
  })
  .meta({ id: 'CustomsGroupHistory' });
