import { z } from 'zod';
import { ModelWords } from './maturity-models.js';

export const Round = z
  .object({
    code: z.string(),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    model: z.string().meta({ description: 'Version of the model it is answered by' }),
    synthetic: z.boolean().meta({ description: 'Made up for demonstration' }),
  })
  .meta({ id: 'Round' });
export type Round = z.infer<typeof Round>;
export const RoundList = z.object({ items: z.array(Round) }).meta({ id: 'RoundList' });
export const NewRound = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{4}(-[1-9])?$/, 'Give a year, for example 2027, or 2027-2 for its second round')
      .meta({ example: '2027' }),
  })
  .meta({ id: 'NewRound' });

const Question = z.object({ id: z.string(), title: ModelWords });
export const questionParts = ['title', 'question', 'statements', 'new'] as const;
export const RoundMove = z
  .object({
    round: z.string(),
    from: z.string().meta({ description: 'Version it is answered by' }),
    to: z.string().meta({ description: 'Version in force' }),
    closed: z.boolean(),
    changed: z
      .array(Question.extend({ parts: z.array(z.enum(questionParts)) }))
      .meta({ description: 'Answers to these are kept, to be reconfirmed' }),
    added: z.array(Question).meta({ description: 'To be answered' }),
    dropped: z.array(Question).meta({ description: 'Answers to these are left behind' }),
    answering: z.int().meta({ description: 'Assessments that follow when they are next opened' }),
    approved: z.int().meta({ description: 'Assessments that stay as they were approved' }),
  })
  .meta({ id: 'RoundMove' });
export type RoundMove = z.infer<typeof RoundMove>;
