import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { segments } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { MaturityLevel } from './maturity-models.js';

const Titles = z.record(z.string(), z.string());
export const practiceReasons = ['one-level-above', 'like-minded', 'practised', 'illustrates', 'segment'] as const;

const Reason = z.object({
  kind: z.enum(practiceReasons),
  level: MaturityLevel.nullable(),
  similarity: z.number().nullable(),
});
export const IllustratingPractice = z
  .object({
    id: z.string(),
    member: MemberCode,
    titles: Titles,
    language: z.string(),
    reasons: z.array(Reason).meta({ description: 'Why it stands here; levels only as far as the Member shows them' }),
  })
  .meta({ id: 'IllustratingPractice' });
export type IllustratingPractice = z.infer<typeof IllustratingPractice>;

export const NextStepsQuery = z.strictObject({ member: MemberCode });
export const NextSteps = z
  .object({
    member: MemberCode,
    assessment: z.string(),
    round: z.string(),
    model: z.string(),
    synthetic: z.boolean(),
    segments: z.array(
      z.object({
        segment: codeIn(segments),
        level: MaturityLevel,
        next: MaturityLevel,
        needed: z.int().meta({ description: 'How many of the criteria have to be raised' }),
        criteria: z.array(z.object({ id: z.string(), level: MaturityLevel })),
        practices: z.array(IllustratingPractice),
      }),
    ),
  })
  .meta({ id: 'NextSteps' });
export type NextSteps = z.infer<typeof NextSteps>;

export const NewEvidenceClaim = z
  .strictObject({
    assessment: z.string().min(1).max(50),
    criterion: z.string().min(1).max(100),
    practice: z.string().min(1).max(100),
  })
  .meta({ id: 'NewEvidenceClaim' });
export const claimStatuses = ['waiting', 'confirmed', 'refused', 'withdrawn'] as const;
export const EvidenceClaim = z
  .object({
    id: z.string(),
    version: z.int(),
    member: MemberCode,
    practice: z.string(),
    titles: Titles,
    segment: codeIn(segments).nullable().meta({ description: 'None for an enabler' }),
    criterion: z.string(),
    level: MaturityLevel,
    status: z.enum(claimStatuses),
    claimedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    reason: z.string(),
  })
  .meta({ id: 'EvidenceClaim' });
export type EvidenceClaim = z.infer<typeof EvidenceClaim>;
export const EvidenceClaimQuery = z.strictObject({
  status: z
    .enum([...claimStatuses, 'any'])
    .default('confirmed')
    .meta({ description: '`any`: whatever became of those of the reader’s own Member' }),
  segment: codeIn(segments).optional(),
  practice: z.string().max(100).optional(),
});
export const EvidenceClaimList = z.object({ items: z.array(EvidenceClaim) }).meta({ id: 'EvidenceClaimList' });
export const ClaimDecision = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('confirm') }),
    z.strictObject({ decision: z.literal('refuse'), reason: z.string().trim().min(1).max(2_000) }),
  ])
  .meta({ id: 'ClaimDecision' });
export type ClaimDecision = z.infer<typeof ClaimDecision>;
