import { z } from 'zod';
import { RegionCode } from '../vocabularies/regions.js';
import { DocumentLanguage } from './work-plan-documents.js';
import { BodyCode, TopicCode } from './work-plan-terms.js';

/** What a calendar is about. */
export const CalendarScope = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('body'), code: BodyCode }),
    z.strictObject({ kind: z.literal('topic'), code: TopicCode }),
    z.strictObject({ kind: z.literal('region'), code: RegionCode }),
    z.strictObject({ kind: z.literal('plan') }),
  ])
  .meta({ id: 'CalendarScope' });
export type CalendarScope = z.infer<typeof CalendarScope>;

export const NewCalendar = z
  .strictObject({ period: z.string().min(1).max(20), scope: CalendarScope })
  .meta({ id: 'NewCalendar' });
export const CalendarView = z
  .object({ id: z.string(), period: z.string(), scope: CalendarScope, createdAt: z.iso.datetime() })
  .meta({ id: 'Calendar' });
export type CalendarView = z.infer<typeof CalendarView>;
/** The link holds a secret and is shown once; whoever has it reads the calendar until it is withdrawn. */
export const CalendarCreated = CalendarView.extend({ link: z.string() }).meta({ id: 'CalendarCreated' });
export const CalendarList = z.object({ items: z.array(CalendarView) }).meta({ id: 'CalendarList' });

export const CalendarQuery = z.strictObject({ token: z.string().max(100).default(''), lang: DocumentLanguage });
