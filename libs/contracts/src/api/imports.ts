import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { Cursor, Limit, listOf, pageOf } from './pages.js';
import { Person } from './practices.js';

export const importedTypes = ['practice', 'innovation'] as const;
const ImportedType = z.enum(importedTypes);
export type ImportedType = z.infer<typeof ImportedType>;

/** What an import may hold, beyond which it is refused. */
export const importLimits = { bytes: 20 * 1024 * 1024, rows: 10_000, columns: 200 } as const;

export const importStates = ['ready', 'running', 'stopped', 'done'] as const;
/**
 * sound: will become a draft. wrong: a cell needs correction. near: much like another one, waits for a choice.
 * left-out: the reader leaves it out. drafted: has become a draft. present: was brought in before.
 */
export const importRowStates = ['sound', 'wrong', 'near', 'left-out', 'drafted', 'present'] as const;
const RowState = z.enum(importRowStates);
export type ImportRowState = z.infer<typeof RowState>;

const Names = z.object({ en: z.string(), fr: z.string() });

export const ImportField = z
  .object({
    field: z
      .string()
      .meta({ description: 'Path in the content, as `texts.en.title`; `externalId` is your own number' }),
    name: Names,
    about: Names,
    choices: z
      .array(z.object({ code: z.string(), name: Names }))
      .meta({ description: 'Words it may hold; empty for any' }),
    several: z.boolean(),
  })
  .meta({ id: 'ImportField' });
export type ImportField = z.infer<typeof ImportField>;
export const ImportFields = z.object({ items: z.array(ImportField) }).meta({ id: 'ImportFields' });

export const BulkImport = z
  .object({
    id: z.string(),
    version: z.int().meta({ description: 'Send it back in If-Match' }),
    type: ImportedType,
    member: MemberCode.nullable(),
    source: z.object({ kind: z.enum(['file', 'oai-pmh', 'dcat']), name: z.string() }),
    by: Person,
    at: z.iso.datetime(),
    state: z.enum(importStates),
    columns: z.array(
      z.object({
        header: z.string(),
        field: z.string().nullable().meta({ description: 'What it is read as; null for not at all' }),
        sample: z.string().meta({ description: 'The first cell that says something' }),
      }),
    ),
    rows: z.record(RowState, z.int()).meta({ description: 'How many rows are in each state' }),
    total: z.int(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'BulkImport' });
export type BulkImport = z.infer<typeof BulkImport>;
export const BulkImports = z.object({ items: z.array(BulkImport) }).meta({ id: 'BulkImports' });

export const CellProblem = z
  .object({
    column: z.int().nullable().meta({ description: 'Counted from 0; null where no column says it' }),
    cell: z.string().meta({ description: 'As a spreadsheet names it: `C7`' }),
    field: z.string(),
    code: z.string(),
    message: z.string(),
    value: z.string(),
  })
  .meta({ id: 'ImportCellProblem' });
export type CellProblem = z.infer<typeof CellProblem>;

export const NearDuplicate = z
  .object({
    kind: z
      .enum(['row', 'own', 'published'])
      .meta({ description: 'A row of this import, one of your own records, a published one' }),
    id: z.string().meta({ description: 'The row’s number, or the record’s id' }),
    title: z.string(),
    member: z.string().nullable(),
    share: z.number().meta({ description: 'Words of the titles in common, 0 to 1 (Dice)' }),
  })
  .meta({ id: 'NearDuplicate' });
export type NearDuplicate = z.infer<typeof NearDuplicate>;

export const importChoices = ['take', 'leave'] as const;
export const ImportRow = z
  .object({
    row: z.int().meta({ description: 'As the program shows it: the head is row 1' }),
    state: RowState,
    title: z.string(),
    summary: z.string(),
    language: z.string(),
    cells: z.array(z.string()),
    problems: z.array(CellProblem),
    near: z.array(NearDuplicate),
    choice: z.enum(importChoices).nullable(),
    draft: z.string().nullable().meta({ description: 'Id of the record' }),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportRowQuery = z.strictObject({ state: listOf(RowState), cursor: Cursor, limit: Limit });
export const ImportRowPage = pageOf(ImportRow).meta({ id: 'ImportRowPage' });

const Target = { type: ImportedType.default('practice'), member: MemberCode.optional() };
export const NewImportQuery = z.strictObject({ ...Target, lang: z.enum(['en', 'fr']).default('en') });
export const NewHarvest = z
  .strictObject({
    ...Target,
    kind: z.enum(['oai-pmh', 'dcat']),
    address: z
      .url({ protocol: /^https?$/, error: 'Give a web address that starts with http:// or https://' })
      .max(2_000),
    set: z.string().trim().max(200).default('').meta({ description: 'A set of the repository; empty for all' }),
  })
  .meta({ id: 'NewHarvest' });
export type NewHarvest = z.infer<typeof NewHarvest>;

export const ImportMapping = z
  .strictObject({ fields: z.array(z.string().max(100).nullable()).max(importLimits.columns) })
  .meta({ id: 'ImportMapping', description: 'For each column, what it is read as' });

export const ImportRowChange = z
  .strictObject({
    cells: z
      .record(z.string().regex(/^\d{1,3}$/), z.string().max(32_767))
      .optional()
      .meta({ description: 'New texts, by column counted from 0' }),
    choice: z.enum(importChoices).nullable().optional(),
  })
  .meta({ id: 'ImportRowChange' });
export type ImportRowChange = z.infer<typeof ImportRowChange>;

export const TemplateQuery = z.strictObject({
  type: ImportedType.default('practice'),
  lang: z.enum(['en', 'fr']).default('en'),
});
export const ImportFieldsQuery = z.strictObject({ type: ImportedType.default('practice') });
