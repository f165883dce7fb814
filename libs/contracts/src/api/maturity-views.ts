import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { segments } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { Answer, ComparisonQuery, GivenAnswer, SegmentComparison, SegmentScore } from './maturity.js';

const lang = z.enum(['en', 'fr']).default('en');
export const SheetQuery = z.strictObject({ lang });
export const SheetImportQuery = z.strictObject({ apply: z.stringbool().default(false) });

export const SheetCellProblem = z
  .object({
    row: z.int(),
    column: z.string(),
    cell: z.string().meta({ example: 'F7' }),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'SheetCellProblem' });
export type SheetCellProblem = z.infer<typeof SheetCellProblem>;

/** What a workbook changes of an assessment; with problems, nothing is applied. */
export const AnswersImported = z
  .object({
    rows: z.int(),
    changes: z.array(
      z.object({ criterion: z.string(), before: GivenAnswer.nullable(), after: z.object(Answer.shape).nullable() }),
    ),
    problems: z.array(SheetCellProblem),
    applied: z.boolean(),
  })
  .meta({ id: 'AnswersImported' });
export type AnswersImported = z.infer<typeof AnswersImported>;

export const HistoryQuery = z.strictObject({ member: MemberCode });
/** A Member's own approved scores, the first round first. */
export const ScoreHistory = z
  .object({
    member: MemberCode,
    rounds: z.array(
      z.object({
        round: z.string(),
        model: z.string(),
        synthetic: z.boolean(),
        overall: z.number().nullable(),
        segments: z.array(SegmentScore.pick({ segment: true, score: true, level: true })),
      }),
    ),
  })
  .meta({ id: 'ScoreHistory' });
export type ScoreHistory = z.infer<typeof ScoreHistory>;

const Distribution = SegmentComparison.shape.distribution;
export const CriteriaQuery = ComparisonQuery.extend({ segment: codeIn(segments) });
export const CriteriaComparison = z
  .object({
    round: z.string().nullable(),
    group: z.string(),
    segment: codeIn(segments),
    synthetic: z.boolean(),
    beside: z.array(z.string()),
    criteria: z.array(
      z.object({
        criterion: z.string(),
        distribution: Distribution,
        beside: z.array(Distribution),
        own: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'CriteriaComparison' });
export type CriteriaComparison = z.infer<typeof CriteriaComparison>;

export const OverTimeQuery = ComparisonQuery.omit({ round: true });
/** A group's distributions and the reader's own scores over the closed rounds, the first one first. */
export const ComparisonOverTime = z
  .object({
    group: z.string(),
    beside: z.array(z.string()),
    synthetic: z.boolean(),
    rounds: z.array(
      z.object({
        round: z.string(),
        segments: z.array(
          z.object({
            segment: codeIn(segments),
            distribution: Distribution,
            beside: z.array(Distribution),
            own: z.number().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ComparisonOverTime' });
export type ComparisonOverTime = z.infer<typeof ComparisonOverTime>;

export const comparisonFormats = ['csv', 'svg', 'pdf'] as const;
export const ComparisonExportQuery = ComparisonQuery.extend({ lang });
