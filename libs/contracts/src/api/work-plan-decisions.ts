import { z } from 'zod';
import { codeIn } from '../vocabularies/term.js';
import { decisionKinds } from '../vocabularies/work-plan-terms.js';
import { Person } from './practices.js';
import { BodyCode, Month, TaskCode, TitlesByLanguage, TopicCode } from './work-plan-terms.js';

const line = (max: number) => z.string().trim().max(max);

/** Which body decided, where it is written down. */
export const DecisionSource = z
  .strictObject({
    body: BodyCode,
    session: line(120).min(1).meta({ example: '213th/214th Sessions, October 2016' }),
    date: z.union([z.iso.date(), Month], { error: 'Give a date, for example 2016-07-14, or a month' }),
    agendaItem: line(60).default('').meta({ example: 'IX.e' }),
    document: line(120).default('').meta({ example: 'PC0453' }),
  })
  .meta({ id: 'DecisionSource' });
export type DecisionSource = z.infer<typeof DecisionSource>;

/** A decision or guidance on the plan, as an action item of a cover note asks for. */
export const NewPlanDecision = z
  .strictObject({
    ...DecisionSource.shape,
    kind: codeIn(decisionKinds),
    titles: TitlesByLanguage.refine((titles) => Object.keys(titles).length > 0, {
      error: 'Give the decision in at least one language',
    }),
    tasks: z.array(TaskCode).max(100).default([]),
    topics: z.array(TopicCode).max(100).default([]),
    action: line(20).default('').meta({ description: 'The action item that it answers, as 12.1' }),
  })
  .meta({ id: 'NewPlanDecision' });
export type NewPlanDecision = z.infer<typeof NewPlanDecision>;

export const PlanDecision = z
  .object({
    ...NewPlanDecision.shape,
    id: z.string(),
    proposal: z.string().nullable(),
    revision: z.int().nullable().meta({ description: 'The revision it made current' }),
    by: Person,
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'PlanDecision' });
export type PlanDecision = z.infer<typeof PlanDecision>;
export const PlanDecisionList = z.object({ items: z.array(PlanDecision) }).meta({ id: 'PlanDecisionList' });
