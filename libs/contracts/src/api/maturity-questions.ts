import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { segments } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { Cursor, Limit, pageOf } from './pages.js';

const Words = z.string().trim().min(1).max(4_000);
export const QuestionSide = z.enum(['from', 'to']).meta({ description: '`from` asks, `to` is asked' });
export type QuestionSide = z.infer<typeof QuestionSide>;

export const NewQuestion = z
  .strictObject({
    from: MemberCode.meta({ description: 'The asker’s own Member' }),
    to: MemberCode,
    segment: codeIn(segments),
    practice: z.string().min(1).max(100).nullable().default(null).meta({ description: 'The practice it is about' }),
    text: Words,
  })
  .meta({ id: 'NewQuestion' });
export type NewQuestion = z.infer<typeof NewQuestion>;
export const QuestionMessage = z.strictObject({ text: Words }).meta({ id: 'QuestionMessage' });

export const QuestionContact = z
  .strictObject({ name: z.string().trim().min(1).max(200), email: z.email().max(200) })
  .meta({ id: 'QuestionContact' });
export type QuestionContact = z.infer<typeof QuestionContact>;

export const questionActions = ['write', 'share', 'unshare', 'close'] as const;
export const Question = z
  .object({
    id: z.string(),
    version: z.int(),
    from: MemberCode,
    to: MemberCode,
    segment: codeIn(segments),
    practice: z.string().nullable(),
    side: QuestionSide.meta({ description: 'The reader’s own' }),
    status: z.enum(['waiting', 'answered', 'closed']),
    askedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    messages: z.array(z.object({ side: QuestionSide, text: z.string(), at: z.iso.datetime() })),
    agreed: z.object({ own: z.boolean(), other: z.boolean() }).meta({ description: 'To share a name and an address' }),
    contact: QuestionContact.nullable().meta({ description: 'The other side’s, once both have agreed' }),
    may: z.array(z.enum(questionActions)),
  })
  .meta({ id: 'Question' });
export type Question = z.infer<typeof Question>;
export const QuestionQuery = z.strictObject({
  side: QuestionSide.optional(),
  status: Question.shape.status.optional(),
  cursor: Cursor,
  limit: Limit,
});
export const QuestionPage = pageOf(Question).meta({ id: 'QuestionPage' });
