import { z } from 'zod';
import { Audience } from '../access/audience.js';
import { MemberCode } from '../vocabularies/members.js';

const Person = z.object({ id: z.string(), name: z.string() });

export const statementActions = ['propose', 'decide'] as const;

/** The decision of a Member's approver on a statement about the Member. */
export const StatementDecision = z
  .strictObject({ decision: z.enum(['approve', 'return']), reason: z.string().trim().max(1_000).default('') })
  .refine(({ decision, reason }) => decision === 'approve' || reason !== '', {
    path: ['reason'],
    error: 'Say what has to be changed',
    params: { code: 'reason-missing' },
  })
  .meta({ id: 'StatementDecision' });
export type StatementDecision = z.infer<typeof StatementDecision>;

/** What a Member has stated about itself: what is confirmed, and to its own people what waits for the confirmation. */
export const statementView = <T extends z.ZodType>(content: T) =>
  z.object({
    member: MemberCode,
    version: z.int().meta({ description: 'Goes back in If-Match; 0 where nothing was stated yet' }),
    confirmed: z.object({ content, by: z.string(), at: z.iso.datetime() }).nullable(),
    earlier: z.array(z.object({ content, by: z.string(), at: z.iso.datetime() })),
    proposed: z.object({ content, by: Person, at: z.iso.datetime() }).nullable(),
    returned: z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
    may: z.array(z.enum(statementActions)),
  });

/** To whom the Member releases it. */
export const StatementAudience = Audience.default({ kind: 'public' });
