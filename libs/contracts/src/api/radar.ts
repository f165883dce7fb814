import { z } from 'zod';
import { RadarRing, TechnologyCode, technologyKinds } from '../vocabularies/technologies.js';
import { codeIn } from '../vocabularies/term.js';
import { Person } from './practices.js';

const prose = (max: number) => z.string().trim().max(max);

/** How often a technology is named by what is published. */
export const TechnologyEvidence = z
  .object({ practices: z.int(), innovations: z.int(), members: z.int(), notes: z.int() })
  .meta({ id: 'RadarEvidence', description: 'Practices, innovations, Members behind them, and research notes' });
export type TechnologyEvidence = z.infer<typeof TechnologyEvidence>;

/** Since the edition before: nearer to use, farther from it, where it was, or not in it. */
export const Movement = z.enum(['nearer', 'farther', 'same', 'new']);
export type Movement = z.infer<typeof Movement>;

export const RadarCode = z
  .string()
  .regex(/^\d{4}-[1-9]\d?$/, { error: 'Name the edition by year and number, for example 2026-2' });

export const RadarEntry = z
  .strictObject({
    technology: TechnologyCode,
    ring: RadarRing,
    reason: z.strictObject({
      en: prose(2_000).min(1, { error: 'Say why it stands in this ring.' }),
      fr: prose(2_000).min(1, { error: 'Give the reason in French too.' }),
    }),
  })
  .meta({ id: 'RadarEntry' });
export type RadarEntry = z.infer<typeof RadarEntry>;

/** Begins an edition from the one before. */
export const NewRadarEdition = z.strictObject({ edition: RadarCode }).meta({ id: 'NewRadarEdition' });

export const RadarEntries = z
  .strictObject({
    entries: z
      .array(RadarEntry)
      .min(1)
      .max(60)
      .refine((entries) => new Set(entries.map(({ technology }) => technology)).size === entries.length, {
        error: 'Each technology may stand on the radar once',
      }),
  })
  .meta({ id: 'RadarEntries' });
export type RadarEntries = z.infer<typeof RadarEntries>;

export const RadarEntryView = z
  .object({
    ...RadarEntry.shape,
    reason: z.object({ en: z.string(), fr: z.string() }),
    names: z.object({ en: z.string(), fr: z.string() }),
    kind: codeIn(technologyKinds),
    before: RadarRing.nullable().meta({ description: 'Its ring in the edition before' }),
    movement: Movement,
    evidence: TechnologyEvidence,
  })
  .meta({ id: 'RadarEntryView' });
export type RadarEntryView = z.infer<typeof RadarEntryView>;

export const RadarStatus = z.enum(['draft', 'published']);
export const RadarBasis = z.enum(['editors', 'curator']);

const edition = {
  edition: RadarCode,
  version: z.int(),
  status: RadarStatus,
  basis: RadarBasis.meta({
    description: 'editors: proposed by the editors of this product. curator: by the Research Unit.',
  }),
  by: Person,
  publishedAt: z.iso.datetime().nullable(),
  previous: RadarCode.nullable(),
};
export const RadarView = z
  .object({
    ...edition,
    entries: z.array(RadarEntryView),
    countedAt: z.iso
      .datetime()
      .meta({ description: 'When the evidence was counted: at publication, or now for a draft' }),
    may: z.array(z.enum(['edit', 'publish'])),
  })
  .meta({ id: 'Radar' });
export type RadarView = z.infer<typeof RadarView>;
export const RadarList = z
  .object({
    items: z.array(z.object({ ...edition, changes: z.int().meta({ description: 'Entries that moved or are new' }) })),
  })
  .meta({ id: 'RadarList' });
export type RadarList = z.infer<typeof RadarList>;
