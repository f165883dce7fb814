import { z } from 'zod';

export const Limit = z.coerce.number().int().min(1).max(100).default(20);
export const Cursor = z.string().max(500).optional();

/** A query parameter that may be repeated or comma-separated. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (given) =>
      given === undefined
        ? undefined
        : (Array.isArray(given) ? given : String(given).split(',')).filter((part) => part !== ''),
    z.array(item).max(50).optional(),
  );

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'Cursor of the next page, null at the end' }),
  });

/** Every list can be taken along in these forms. */
export const listFormats = ['csv', 'xlsx', 'jsonl', 'pdf'] as const;
export type ListFormat = (typeof listFormats)[number];

/** The query of a list’s file: its own filters, and the language of heads and words. */
export const ExportedIn = {
  lang: z.enum(['en', 'fr']).default('en').meta({ description: 'The language of heads and words' }),
};
export const ExportLanguage = z.strictObject(ExportedIn);
