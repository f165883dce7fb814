import { z } from 'zod';
import { DocumentLanguage } from './work-plan-documents.js';

export const PageHeadQuery = z.strictObject({ path: z.string().max(400), lang: DocumentLanguage });

/** What the page of a record says of itself to those that do not run it: search engines, messengers. */
export const PageHead = z
  .object({
    title: z.string(),
    description: z.string(),
    language: z.string().meta({ description: 'Of title and description' }),
    canonical: z.string(),
    alternates: z.array(z.object({ language: z.string(), url: z.string() })),
    data: z.record(z.string(), z.unknown()).meta({ description: 'JSON-LD in the words of schema.org' }),
  })
  .meta({ id: 'PageHead' });
export type PageHead = z.infer<typeof PageHead>;
export const FeedQuery = z.strictObject({ cursor: z.string().max(500).optional() });
