import { z } from 'zod';

export const FieldProblem = z.object({
  path: z.string().meta({ description: 'Where, as `texts.en.title` or `results.0.value`' }),
  code: z.string(),
  message: z.string(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 problem document. `code` is stable; `detail` says what to do. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().optional().meta({ description: 'Reference to quote when asking for help' }),
    errors: z.array(FieldProblem).optional(),
    currentVersion: z.int().optional(),
  })
  .loose()
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
