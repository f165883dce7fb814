import { z } from 'zod';
import { Audience } from '../access/audience.js';
import { MemberCode } from '../vocabularies/members.js';
import { certainties } from '../vocabularies/practice-terms.js';
import {
  dataStandards,
  eServices,
  paymentMeans,
  type WindowField,
  windowChannels,
  windowFields,
  windowModels,
  windowStatuses,
} from '../vocabularies/single-window-terms.js';
import { codeIn, codesOf } from '../vocabularies/term.js';
import { Contact, WebAddress } from './practice-content.js';
import { Person } from './practices.js';

const line = (max: number) => z.string().trim().min(1).max(max);
const prose = z.string().trim().min(1).max(10_000);
const distinct = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item)
    .min(1)
    .max(max)
    .refine((list) => new Set(list.map((each) => JSON.stringify(each))).size === list.length, {
      error: 'Each may be given once',
    });
const Year = z.int({ error: 'Give a year, for example 2019' }).min(1960).max(2100);

export const WindowMilestone = z.strictObject({ year: Year, what: line(300) }).meta({ id: 'WindowMilestone' });
export const WindowConnection = z
  .strictObject({
    member: MemberCode,
    since: Year.nullable().default(null),
    documents: z.string().trim().max(300).default(''),
  })
  .meta({ id: 'WindowConnection', description: 'A window of another Member with which this one exchanges data' });
export const WindowResult = z.strictObject({ indicator: line(200), value: line(200) }).meta({ id: 'WindowResult' });

/** A date as far as it is known: a year, a month or a day. */
const PartialDate = z.string().regex(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  error: 'Give a year, a month or a day, for example 2024 or 2024-05',
});

/** A web address, or words that name the source; an address of another kind is refused. */
const Source = line(2_000).refine(
  (source) => !/^[a-z][a-z0-9+.-]*:(?!\s)/i.test(source) || /^https?:\/\/\S+$/i.test(source),
  {
    error: 'Give a web address that starts with http:// or https://, or name the source in words',
  },
);

const values = {
  name: line(200),
  status: codeIn(windowStatuses),
  year: Year,
  milestones: distinct(WindowMilestone, 40),
  leadAgency: line(200),
  operator: line(200),
  model: codeIn(windowModels),
  legalBasis: prose,
  agencies: z.int().min(0).max(1_000),
  procedures: distinct(line(120), 100),
  services: distinct(codeIn(eServices), 20),
  standards: distinct(codeIn(dataStandards), 20),
  dataModelVersion: line(40),
  payment: distinct(codeIn(paymentMeans), 20),
  channels: distinct(codeIn(windowChannels), 20),
  connections: distinct(WindowConnection, 60),
  users: line(200),
  transactions: line(200),
  results: distinct(WindowResult, 50),
  cost: prose,
  fees: prose,
  lessons: prose,
  contact: Contact,
  addresses: distinct(WebAddress, 20),
} as const satisfies Record<WindowField, z.ZodType>;

type Values = { [Field in WindowField]: z.infer<(typeof values)[Field]> };

/** What is written beside each value. */
const given = {
  note: z.string().trim().max(500).default('').meta({ description: 'How the value is to be read, as “more than”' }),
  source: Source,
  asOf: PartialDate.nullable()
    .default(null)
    .meta({ description: 'When it was so; null where the source does not say' }),
  certainty: codeIn(certainties).default('medium'),
};
const kept = {
  enteredBy: Person,
  enteredAt: z.iso.datetime(),
  confirmedBy: Person.nullable().meta({ description: 'Null: not yet confirmed by the administration' }),
  confirmedAt: z.iso.datetime().nullable(),
};

export type GivenCell<Field extends WindowField = WindowField> = {
  value: Values[Field];
  note: string;
  source: string;
  asOf: string | null;
  certainty: 'high' | 'medium' | 'low';
};
export type WindowCell<Field extends WindowField = WindowField> = GivenCell<Field> & {
  enteredBy: Person;
  enteredAt: string;
  confirmedBy: Person | null;
  confirmedAt: string | null;
};
type Person = z.infer<typeof Person>;
export type GivenCells = { [Field in WindowField]?: GivenCell<Field> | null | undefined };
export type WindowCells = { [Field in WindowField]?: WindowCell<Field> | undefined };

const perField = <Schema>(make: (field: WindowField) => Schema) =>
  Object.fromEntries(codesOf(windowFields).map((field) => [field, make(field)])) as Record<WindowField, Schema>;

/** Changes by field; null takes a cell away. */
export const GivenCells = z
  .strictObject(
    perField((field) =>
      z
        .strictObject({ value: values[field], ...given })
        .nullable()
        .optional(),
    ),
  )
  .meta({ id: 'GivenWindowCells' }) as unknown as z.ZodType<GivenCells, GivenCells>;

const cellShape = (field: WindowField) => z.object({ value: values[field], ...given, ...kept }).optional();
/** Cells as they stand: value, source, date, certainty, who entered and who confirmed it. */
export const WindowCells = z.object(perField(cellShape)).meta({ id: 'WindowCells' }) as unknown as z.ZodType<
  WindowCells,
  WindowCells
>;

export const windowStages = ['draft', 'published', 'withdrawn'] as const;
export const windowActions = ['edit', 'enter', 'approve', 'withdraw'] as const;
export type WindowAction = (typeof windowActions)[number];

const Field = z.enum(codesOf(windowFields) as [WindowField, ...WindowField[]]);

export const PendingCells = z
  .array(
    z.object({
      field: Field,
      cell: z.unknown().meta({ description: 'The cell as proposed; null to take it away' }),
      by: Person,
      at: z.iso.datetime(),
    }),
  )
  .meta({ id: 'PendingWindowCells' });

export const WindowView = z
  .object({
    member: MemberCode,
    version: z.int().meta({ description: 'Send it back in If-Match' }),
    stage: z.enum(windowStages),
    audience: Audience,
    cells: WindowCells,
    practices: z.array(z.string()).meta({ description: 'Practices of the repository that describe it' }),
    proposed: PendingCells.meta({ description: 'What waits for the national decision; for the Member’s own people' }),
    publishedAt: z.iso.datetime().nullable(),
    changedAt: z.iso.datetime(),
    confirmedAt: z.iso.datetime().nullable().meta({ description: 'The latest confirmation of any cell' }),
    unconfirmed: z.int().meta({ description: 'Cells not yet confirmed by the administration' }),
    may: z.array(z.enum(windowActions)),
  })
  .meta({ id: 'SingleWindow' });
export type WindowView = z.infer<typeof WindowView>;

export const NewWindow = z
  .strictObject({
    member: MemberCode.optional(),
    cells: GivenCells,
    audience: Audience.default({ kind: 'public' }),
  })
  .meta({ id: 'NewSingleWindow' });
export type NewWindow = z.infer<typeof NewWindow>;

export const WindowChanges = z.strictObject({ cells: GivenCells }).meta({ id: 'SingleWindowChanges' });
export type WindowChanges = z.infer<typeof WindowChanges>;

const fields = z.array(Field).min(1).max(30);
export const WindowDecision = z
  .strictObject({
    fields: fields.meta({ description: 'The fields decided on' }),
    decision: z.enum(['approve', 'return', 'confirm']).meta({
      description: 'approve or return what was proposed; confirm what stands as it is',
    }),
    reason: z.string().trim().max(4_000).default(''),
  })
  .meta({ id: 'SingleWindowDecision' });
export type WindowDecision = z.infer<typeof WindowDecision>;
export const WindowAudience = z.strictObject({ audience: Audience }).meta({ id: 'SingleWindowAudience' });

export const WindowHistory = z
  .object({
    items: z.array(
      z.object({
        field: Field,
        kind: z.enum(['entered', 'approved', 'returned', 'confirmed', 'removed']),
        by: Person,
        at: z.iso.datetime(),
        reason: z.string(),
        cell: z.unknown().meta({ description: 'The cell after the step; null where it was taken away' }),
      }),
    ),
  })
  .meta({ id: 'SingleWindowHistory' });
