import { z } from 'zod';
import { DocumentLanguage } from './work-plan-documents.js';

export const CitationQuery = z.strictObject({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'The version to cite; the newest that was published unless given' }),
  lang: DocumentLanguage.meta({ description: 'Of the words around the title' }),
});
export type CitationQuery = z.infer<typeof CitationQuery>;

/** How a record is cited, at an address that always shows the version that is cited. */
export const Citation = z
  .object({
    version: z.int().nullable().meta({ description: 'Null where the record was taken over without its versions' }),
    address: z.string(),
    apa: z.string(),
    bibtex: z.string(),
    ris: z.string(),
  })
  .meta({ id: 'Citation' });
export type Citation = z.infer<typeof Citation>;
