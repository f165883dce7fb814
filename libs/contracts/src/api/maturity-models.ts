import { z } from 'zod';
import { languages } from '../vocabularies/languages.js';
import { segments, themes } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { tfaMeasures } from '../vocabularies/tfa-measures.js';
import { workPlanTopics } from '../vocabularies/work-plan-topics.js';
import { Person } from './practices.js';

/** A level of the model, 1 (Initial) to 5 (Networked). */
export const MaturityLevel = z.int().min(1).max(5);

const text = z.string().trim().min(1).max(2_000);
/** A text of the model by ISO 639 language; English is always there. */
export const ModelWords = z
  .strictObject({
    en: text,
    fr: text.optional(),
    ar: text.optional(),
    es: text.optional(),
    pt: text.optional(),
    ru: text.optional(),
    zh: text.optional(),
  } satisfies Record<(typeof languages)[number]['code'], z.ZodType>)
  .meta({ id: 'ModelWords', description: 'Text by ISO 639 language; English is always there' });
export type ModelWords = z.infer<typeof ModelWords>;

const CriterionId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,59}$/, 'Use small letters, figures and hyphens, for example paperless-2')
  .meta({ example: 'paperless-2' });

export const Criterion = z
  .strictObject({
    id: CriterionId,
    title: ModelWords,
    question: ModelWords,
    statements: z.array(ModelWords).length(5).meta({ description: 'What each level means here, level 1 first' }),
  })
  .meta({ id: 'Criterion' });
export type Criterion = z.infer<typeof Criterion>;

export const MaturitySegment = z
  .strictObject({
    id: codeIn(segments),
    description: ModelWords,
    themes: z.array(codeIn(themes)).max(6),
    topics: z.array(codeIn(workPlanTopics)).max(11).default([]).meta({ description: 'Work Plan topics it is about' }),
    tfaMeasures: z
      .array(codeIn(tfaMeasures))
      .max(36)
      .default([])
      .meta({ description: 'Measures of the TFA it serves' }),
    criteria: z.array(Criterion).min(1).max(12),
  })
  .meta({ id: 'MaturitySegment' });
export type MaturitySegment = z.infer<typeof MaturitySegment>;

export const LinkedSegmentsQuery = z.strictObject({
  theme: codeIn(themes).optional(),
  topic: codeIn(workPlanTopics).optional(),
  tfa: codeIn(tfaMeasures).optional(),
});
export const LinkedSegmentList = z
  .object({
    model: z.string().meta({ description: 'The version in force' }),
    items: z.array(
      MaturitySegment.pick({ id: true, themes: true, topics: true, tfaMeasures: true }).extend({
        criteria: z.int(),
      }),
    ),
  })
  .meta({ id: 'LinkedSegmentList' });
export type LinkedSegmentList = z.infer<typeof LinkedSegmentList>;

/** How answers become scores. Weights make a criterion count for more or less in the mean of its segment. */
export const ModelScoring = z
  .strictObject({
    levelShare: z
      .number()
      .min(0.5)
      .max(1)
      .default(0.75)
      .meta({ description: 'Share of the answered criteria that have to stand at a level for the segment to have it' }),
    unlikelyGap: z
      .int()
      .min(1)
      .max(4)
      .default(2)
      .meta({ description: 'A level that stands more than this above an enabler is pointed out' }),
    weights: z
      .array(z.strictObject({ criterion: CriterionId, weight: z.number().positive().max(10) }))
      .max(120)
      .default([])
      .meta({ description: 'Criteria that weigh other than 1' }),
    notes: z.record(z.string().max(60), z.string().max(2_000)).default({}),
  })
  .meta({ id: 'ModelScoring' });
export type ModelScoring = z.infer<typeof ModelScoring>;

const content = {
  title: ModelWords,
  basis: z.array(text).max(40).meta({ description: 'What of it comes from published sources' }),
  levels: z
    .array(z.strictObject({ level: MaturityLevel, description: ModelWords, interoperability: ModelWords }))
    .length(5),
  segments: z.array(MaturitySegment).min(1).max(segments.length),
  enablers: z.array(Criterion.extend({ description: ModelWords }).meta({ id: 'Enabler' })).max(20),
  scoring: ModelScoring,
};
export const ModelContent = z.strictObject(content).meta({ id: 'ModelContent' });
export type ModelContent = z.infer<typeof ModelContent>;

const Version = z
  .string()
  .regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/, 'Give three numbers, for example 1.1.0')
  .meta({ example: '1.1.0' });

/** A version as a file: what the export gives and the import takes. */
export const ModelDocument = z
  .strictObject({
    $schema: z.string().max(300).optional(),
    version: Version,
    basedOn: Version.nullable().default(null).meta({ description: 'The version it was made from' }),
    ...content,
  })
  .meta({ id: 'ModelDocument', title: 'Digital Customs Maturity Model' });
export type ModelDocument = z.infer<typeof ModelDocument>;

/** The body's decision by which a version becomes the endorsed one. */
export const NewModelEndorsement = z
  .strictObject({
    body: z.string().trim().min(1).max(120).meta({ example: 'Policy Commission' }),
    session: z.string().trim().min(1).max(120).meta({ example: '97th session' }),
    date: z.iso.date(),
    document: z.string().trim().min(1).max(120).meta({ example: 'SP0812E1' }),
  })
  .meta({ id: 'NewModelEndorsement' });
export type NewModelEndorsement = z.infer<typeof NewModelEndorsement>;

export const modelStages = ['draft', 'consultation', 'endorsed'] as const;
export const MaturityModel = z
  .object({
    version: z.string(),
    status: z.enum(['proposed', 'endorsed']).meta({ description: 'Proposed until a recorded decision endorses it' }),
    stage: z.enum(modelStages),
    inForce: z.boolean().meta({ description: 'New rounds are answered by it' }),
    revision: z.int().meta({ description: 'Grows with each change; for If-Match' }),
    basedOn: z.string().nullable(),
    consultation: z.object({ openedAt: z.iso.datetime(), until: z.iso.date().nullable() }).nullable(),
    endorsement: z
      .object({ ...NewModelEndorsement.shape, recordedBy: Person, recordedAt: z.iso.datetime() })
      .nullable(),
    ...content,
  })
  .meta({ id: 'MaturityModel' });
export type MaturityModel = z.infer<typeof MaturityModel>;

export const MaturityModelList = z
  .object({
    items: z.array(
      MaturityModel.pick({
        version: true,
        status: true,
        stage: true,
        inForce: true,
        title: true,
        basedOn: true,
        consultation: true,
        endorsement: true,
      }).extend({ criteria: z.int() }),
    ),
  })
  .meta({ id: 'MaturityModelList' });
export type MaturityModelList = z.infer<typeof MaturityModelList>;

export const NewConsultation = z
  .strictObject({ until: z.iso.date().nullable().default(null) })
  .meta({ id: 'NewConsultation' });

const said = z.string().trim().min(1).max(4_000);
export const NewModelComment = z
  .strictObject({
    subject: z
      .string()
      .max(60)
      .default('')
      .meta({ description: 'Criterion, enabler or segment it is about; empty: the whole' }),
    text: said,
  })
  .meta({ id: 'NewModelComment' });
export type NewModelComment = z.infer<typeof NewModelComment>;
export const NewCommentAnswer = z.strictObject({ text: said }).meta({ id: 'NewCommentAnswer' });
export const ModelComment = z
  .object({
    id: z.string(),
    model: z.string(),
    ...NewModelComment.shape,
    by: Person.extend({ role: z.string(), member: z.string().nullable() }),
    at: z.iso.datetime(),
    answer: z.object({ text: z.string(), by: Person, at: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'ModelComment' });
export type ModelComment = z.infer<typeof ModelComment>;
export const ModelCommentList = z.object({ items: z.array(ModelComment) }).meta({ id: 'ModelCommentList' });
