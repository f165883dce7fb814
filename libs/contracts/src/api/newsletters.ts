import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { codeIn } from '../vocabularies/term.js';
import { Cursor, Limit, pageOf } from './pages.js';
import { searchTypes } from './search.js';

const words = (most: number) =>
  z.strictObject({ en: z.string().trim().max(most).default(''), fr: z.string().trim().max(most).default('') });

/** What an issue says, in the two languages it is sent in. */
export const NewsletterContent = z
  .strictObject({
    titles: words(160).refine(({ en }) => en !== '', {
      path: ['en'],
      error: 'Give the issue a title',
      params: { code: 'title-missing' },
    }),
    intros: words(4_000).default({ en: '', fr: '' }),
    entries: z
      .array(z.strictObject({ record: z.string().min(3).max(160), notes: words(1_000).default({ en: '', fr: '' }) }))
      .max(40)
      .refine((entries) => new Set(entries.map(({ record }) => record)).size === entries.length, {
        error: 'A record stands in it twice',
        params: { code: 'twice' },
      })
      .default([]),
  })
  .meta({ id: 'NewsletterContent' });
export type NewsletterContent = z.infer<typeof NewsletterContent>;

export const NewsletterQuery = z.strictObject({ cursor: Cursor, limit: Limit });

const Line = z.object({
  id: z.string(),
  version: z.int(),
  status: z.enum(['draft', 'sent']),
  number: z.int().nullable(),
  titles: z.record(z.string(), z.string()),
  sentAt: z.iso.datetime().nullable(),
  changedAt: z.iso.datetime(),
});
export const NewsletterLine = Line.meta({ id: 'NewsletterLine' });
export const NewsletterList = pageOf(NewsletterLine).meta({ id: 'NewsletterList' });
export type NewsletterList = z.infer<typeof NewsletterList>;

const Told = z.object({
  record: z.string(),
  type: codeIn(searchTypes),
  titles: z.record(z.string(), z.string()),
  summaries: z.record(z.string(), z.string()),
  members: z.array(MemberCode),
  url: z.string(),
  changedAt: z.iso.datetime(),
});
export const NewsletterCandidates = z
  .object({ items: z.array(Told.meta({ id: 'NewsletterCandidate' })) })
  .meta({ id: 'NewsletterCandidates' });
export type NewsletterCandidates = z.infer<typeof NewsletterCandidates>;

export const NewsletterView = Line.extend({
  intros: z.record(z.string(), z.string()),
  entries: z
    .array(Told.extend({ notes: z.record(z.string(), z.string()) }))
    .meta({ description: 'Those that the reader may see now' }),
  hidden: z.int().meta({ description: 'Entries that are not released to the reader, for curators; else 0' }),
}).meta({ id: 'Newsletter' });
export type NewsletterView = z.infer<typeof NewsletterView>;

export const NewsletterPreviewQuery = z.strictObject({ language: z.enum(['en', 'fr']).default('en') });
export const NewsletterPreview = z
  .object({ subject: z.string(), text: z.string(), html: z.string(), followers: z.int() })
  .meta({ id: 'NewsletterPreview' });
