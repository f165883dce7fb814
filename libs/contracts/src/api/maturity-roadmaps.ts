import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { segments } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { MaturityLevel } from './maturity-models.js';

export const Quarter = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/, 'Give a quarter, for example 2027-Q1')
  .meta({ example: '2027-Q1' });
const amount = z.number().min(0).max(1_000_000_000);
const ActionId = z.string().regex(/^[\w.:-]{1,120}$/);

export const RoadmapAction = z
  .strictObject({
    id: ActionId,
    kind: z.enum(['criterion', 'enabler', 'other']),
    subject: z.string().max(100).meta({ description: 'The criterion or enabler that is raised' }),
    title: z.string().trim().max(200).default('').meta({ description: 'Of an action of one’s own' }),
    to: MaturityLevel.nullable().meta({ description: 'The level that it reaches' }),
    effort: amount.meta({ description: 'Person-months, spread evenly over its quarters' }),
    cost: amount.meta({ description: 'In thousands of the roadmap’s currency, spread evenly over its quarters' }),
    quarters: z.int().min(1).max(40),
    after: z.array(ActionId).max(30).meta({ description: 'Actions that have to end before it starts' }),
    owner: z.string().trim().max(200).default(''),
    priority: z.int().min(0).max(5),
    tasks: z.array(z.string().regex(/^[\w.-]{1,20}$/)).max(10).default([]).meta({ description: 'Tasks of the Work Plan' }), // prettier-ignore
    practices: z.array(z.string().min(1).max(100)).max(10).default([]),
    doneIn: Quarter.nullable().default(null),
  })
  .meta({ id: 'RoadmapAction' });
export type RoadmapAction = z.infer<typeof RoadmapAction>;

/** The same in each quarter. With `carryOver`, what is not spent in a quarter can be spent in a later one. */
export const RoadmapLimits = z
  .strictObject({ capacity: amount, budget: amount, carryOver: z.boolean().default(false) })
  .meta({ id: 'RoadmapLimits' });
export type RoadmapLimits = z.infer<typeof RoadmapLimits>;

const weight = z.number().min(0).max(10);
/** What comes first among actions that could start: by priority, by how many wait for it, by little effort, by little cost. */
export const RoadmapWeights = z
  .strictObject({ priority: weight, followers: weight, effort: weight, cost: weight })
  .meta({ id: 'RoadmapWeights' });
export type RoadmapWeights = z.infer<typeof RoadmapWeights>;

const SegmentTarget = z.strictObject({ segment: codeIn(segments), level: MaturityLevel });
export const NewRoadmap = z
  .strictObject({
    member: MemberCode,
    title: z.string().trim().min(1).max(200),
    start: Quarter,
    quarters: z.int().min(1).max(40).default(8),
    targets: z.array(SegmentTarget).min(1).max(segments.length),
    limits: RoadmapLimits.default({ capacity: 12, budget: 500, carryOver: false }),
  })
  .meta({ id: 'NewRoadmap' });
export type NewRoadmap = z.infer<typeof NewRoadmap>;

export const RoadmapChange = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    quarters: z.int().min(1).max(40),
    currency: z.string().regex(/^[A-Z]{3}$/),
    weights: RoadmapWeights,
    actions: z.array(RoadmapAction).max(250),
  })
  .meta({ id: 'RoadmapChange' });
export type RoadmapChange = z.infer<typeof RoadmapChange>;

/** Quarters count from 0, the roadmap’s first. */
const Placed = z.object({ id: z.string(), start: z.int(), end: z.int() });
export const bindingLimits = ['capacity', 'budget', 'both', 'time', 'prerequisite'] as const;
export const RoadmapSchedule = z
  .object({
    placed: z.array(Placed),
    unplaced: z.array(z.object({ id: z.string(), because: z.enum(bindingLimits) })),
    binding: z
      .enum(bindingLimits)
      .nullable()
      .meta({ description: 'Without which limit all would fit; null where all does' }),
    load: z.array(z.object({ quarter: Quarter, effort: z.number(), cost: z.number() })),
    levels: z
      .array(
        z.object({
          segment: codeIn(segments),
          target: MaturityLevel,
          before: MaturityLevel.nullable(),
          atEnd: z.array(MaturityLevel.nullable()).meta({ description: 'At the end of each quarter' }),
        }),
      )
      .meta({ description: 'Levels reached over time' }),
    limits: RoadmapLimits,
  })
  .meta({ id: 'RoadmapSchedule' });
export type RoadmapSchedule = z.infer<typeof RoadmapSchedule>;

export const Roadmap = z
  .object({
    id: z.string(),
    version: z.int(),
    member: MemberCode,
    assessment: z.string().meta({ description: 'Whose levels it starts from' }),
    start: Quarter,
    targets: z.array(SegmentTarget),
    limits: RoadmapLimits,
    ...RoadmapChange.shape,
    levels: z.record(z.string(), MaturityLevel),
    kept: z.object({ at: z.iso.datetime(), placed: z.array(Placed) }).nullable(),
    progress: z.object({ done: z.int(), due: z.int(), late: z.array(z.string()), all: z.int() }),
  })
  .meta({ id: 'Roadmap' });
export type Roadmap = z.infer<typeof Roadmap>;
export const RoadmapList = z
  .object({
    items: z.array(Roadmap.pick({ id: true, member: true, title: true, start: true, quarters: true, progress: true })),
  })
  .meta({ id: 'RoadmapList' });

export const ScheduleQuery = z.strictObject({
  capacity: z.coerce.number().min(0).max(1_000_000_000).optional(),
  budget: z.coerce.number().min(0).max(1_000_000_000).optional(),
  carryOver: z.stringbool().optional(),
});
export const ActionProgress = z.strictObject({ doneIn: Quarter.nullable() }).meta({ id: 'ActionProgress' });
