import { Month, Timeline } from '@digital-customs/contracts';
import { z } from 'zod';

const titled = z.object({ code: z.string(), title: z.string() });

/** The shape of data/work-plan-2016-2018.json. */
export const WorkPlanRecord = z.strictObject({
  title: z.string(),
  period: z.strictObject({ from: Month, to: Month, label: z.string() }),
  status: z.literal('endorsed'),
  endorsedBy: z.array(z.string()),
  endorsedAt: Month,
  strategicGoals: z.array(titled),
  bodies: z.array(titled.extend({ role: z.enum(['decides', 'steers']).optional() })),
  sections: z.array(
    titled.extend({
      topics: z.array(
        titled.extend({
          number: z.int(),
          tasks: z.array(
            titled.extend({
              bodies: z.array(z.string()).min(1),
              timeline: Timeline,
              collectsPractices: z.boolean().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
  source: z.string(),
});
