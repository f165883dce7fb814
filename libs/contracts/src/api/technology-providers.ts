import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { TechnologyCode } from '../vocabularies/technologies.js';
import { codeIn, term } from '../vocabularies/term.js';
import { offered, OfferQueue } from './offers.js';
import { Cursor, Limit, listOf, pageOf } from './pages.js';
import { WebAddress } from './practice-content.js';

export const providerKinds = [
  term('vendor', 'Vendor', 'Fournisseur'),
  term('organisation', 'International organisation', 'Organisation internationale'),
  term('academia', 'University or research institute', 'Université ou institut de recherche'),
  term('agency', 'Public or mixed company', 'Société publique ou mixte'),
] as const;

const line = (max: number) => z.string().trim().max(max);

/** One solution of a provider, with the Members it says it serves. */
export const Solution = z.strictObject({
  name: line(160).min(1, { error: 'Give the solution’s name.' }),
  description: line(2_000).default(''),
  technologies: z.array(TechnologyCode).max(17).default([]),
  members: z.array(MemberCode).max(188).default([]).meta({ description: 'Members it is said to serve' }),
});
export type Solution = z.infer<typeof Solution>;

export const ProviderContent = z
  .strictObject({
    name: line(200).min(1, { error: 'Give the provider’s name.' }),
    kind: codeIn(providerKinds),
    summary: z.strictObject({
      en: line(2_000).min(1, { error: 'Say in two or three sentences what the provider does.' }),
      fr: line(2_000).default(''),
    }),
    website: z.union([WebAddress, z.literal('')]).default(''),
    solutions: z
      .array(Solution)
      .min(1, { error: 'Name at least one solution.' })
      .max(40)
      .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
        error: 'Give each solution a name of its own',
      }),
    sources: z.array(WebAddress).max(20).default([]),
  })
  .meta({ id: 'ProviderContent' });
export type ProviderContent = z.infer<typeof ProviderContent>;

/** That a Member is served, and what that Member says of it. */
export const ProviderClaim = z
  .object({
    solution: z.string(),
    member: MemberCode,
    standing: z.enum(['confirmed', 'denied', 'open']),
    at: z.iso.datetime().nullable(),
    may: z.boolean().meta({ description: 'You can answer for this Member' }),
  })
  .meta({ id: 'ProviderClaim' });
export type ProviderClaim = z.infer<typeof ProviderClaim>;

export const ProviderView = z
  .object({
    ...offered(ProviderContent),
    claims: z.array(ProviderClaim).meta({
      description:
        'Open ones are shown to their Member, the owner and the secretariat; to all where published sources say so',
    }),
  })
  .meta({ id: 'Provider' });
export type ProviderView = z.infer<typeof ProviderView>;

export const ProviderQuery = z.strictObject({
  queue: OfferQueue,
  technology: listOf(TechnologyCode),
  member: listOf(MemberCode),
  cursor: Cursor,
  limit: Limit,
});
export type ProviderQuery = z.infer<typeof ProviderQuery>;
export const ProviderPage = pageOf(ProviderView).meta({ id: 'ProviderPage' });

export const ClaimAnswer = z
  .strictObject({ solution: z.string().max(160), member: MemberCode, answer: z.enum(['confirm', 'deny']) })
  .meta({ id: 'ClaimAnswer' });
export type ClaimAnswer = z.infer<typeof ClaimAnswer>;
