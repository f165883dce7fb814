import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { segments, themes } from '../vocabularies/practice-terms.js';
import { codeIn, codesOf, term } from '../vocabularies/term.js';

/** Yearly trade in goods, imports and exports together, in US dollars; as a Member declares it. */
export const tradeBands = [
  term('under-10', 'under 10 billion', 'moins de 10 milliards'),
  term('10-to-50', '10 to 50 billion', 'de 10 à 50 milliards'),
  term('50-to-200', '50 to 200 billion', 'de 50 à 200 milliards'),
  term('200-to-1000', '200 to 1,000 billion', 'de 200 à 1 000 milliards'),
  term('over-1000', 'over 1,000 billion', 'plus de 1 000 milliards'),
] as const;

export const peerAttributes = ['region', 'language', 'group', 'trade', 'levels', 'priorities'] as const;
export type PeerAttribute = (typeof peerAttributes)[number];

/** Weights to choose from; each can be changed. */
export const peerPresets = {
  even: { region: 1, language: 1, group: 1, trade: 1, levels: 1, priorities: 1 },
  neighbours: { region: 5, language: 2, group: 1, trade: 0, levels: 0, priorities: 0 },
  situation: { region: 0, language: 0, group: 3, trade: 3, levels: 1, priorities: 0 },
  ambitions: { region: 0, language: 1, group: 0, trade: 0, levels: 3, priorities: 3 },
} as const satisfies Record<string, Record<PeerAttribute, number>>;
export const presetNames = Object.keys(peerPresets) as (keyof typeof peerPresets)[];

export const MemberProfile = z
  .strictObject({
    member: MemberCode,
    trade: z.enum(codesOf(tradeBands)).nullable(),
    priorities: z.partialRecord(codeIn(segments), z.enum(['low', 'medium', 'high'])),
    picks: z.array(MemberCode).max(30).meta({ description: 'Members that it regards as like-minded, whatever the figures say' }), // prettier-ignore
  })
  .meta({ id: 'MemberProfile' });
export type MemberProfile = z.infer<typeof MemberProfile>;
const synthetic = z.boolean().meta({ description: 'Made up for demonstration' });
export const DeclaredProfile = z.object({ ...MemberProfile.shape, synthetic }).meta({ id: 'DeclaredProfile' });
export type DeclaredProfile = z.infer<typeof DeclaredProfile>;

export const NewInterestGroup = z
  .strictObject({
    title: z.string().trim().min(1).max(120),
    purpose: z.string().trim().max(2_000).default(''),
    segment: codeIn(segments).nullable().default(null),
    theme: codeIn(themes).nullable().default(null),
  })
  .refine(({ segment, theme }) => (segment === null) !== (theme === null), {
    path: ['segment'],
    message: 'Choose a segment or a theme, one of the two',
    params: { code: 'segment-or-theme' },
  })
  .meta({ id: 'NewInterestGroup' });
export type NewInterestGroup = z.infer<typeof NewInterestGroup>;
export const InterestGroup = z
  .object({
    id: z.string(),
    ...NewInterestGroup.shape,
    foundedAt: z.iso.datetime(),
    synthetic,
    members: z.array(
      z.object({
        member: MemberCode,
        level: z.int().min(1).max(5).nullable().meta({ description: 'In the group’s segment, as far as the Member shows it to the reader' }), // prettier-ignore
      }),
    ),
  })
  .meta({ id: 'InterestGroup' });
export type InterestGroup = z.infer<typeof InterestGroup>;
export const InterestGroupList = z.object({ items: z.array(InterestGroup) }).meta({ id: 'InterestGroupList' });
