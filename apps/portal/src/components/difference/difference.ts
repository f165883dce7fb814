import type { Attachment } from '@digital-customs/contracts';
import { type ContentField, contentFields, type WrittenContent } from './content-fields';
import { type Words, wordsBetween } from './words';

export type Step = 'same' | 'added' | 'removed';
/** How a field differs; the kinds are those of the field. */
export type FieldDifference =
  | { path: string; kind: 'words'; parts: Words[] }
  | { path: string; kind: 'items'; items: { value: string; step: Step }[] }
  | { path: string; kind: 'value'; before: string | null; after: string | null };

/** The fields that differ between two contents, in the order in which the record is read. */
export function differences(before: WrittenContent, after: WrittenContent): FieldDifference[] {
  const old = contentFields(before);
  const young = contentFields(after);
  const paths = [...new Set([...old, ...young].map(({ path }) => path))];
  const texts = paths.filter((path) => path.startsWith('texts.'));
  return [...texts, ...paths.filter((path) => !texts.includes(path))].flatMap((path) =>
    between(
      old.find((field) => field.path === path),
      young.find((field) => field.path === path),
    ),
  );
}

/** The documents that left and came, by their names. */
export const attachmentDifferences = (before: readonly Attachment[], after: readonly Attachment[]): FieldDifference[] =>
  items(
    'attachments',
    before.map(({ name }) => name),
    after.map(({ name }) => name),
  );

function between(old: ContentField | undefined, young: ContentField | undefined): FieldDifference[] {
  const { path, kind, language } = (young ?? old)!;
  const [was, is] = [old?.values ?? [], young?.values ?? []];
  if (kind === 'items') return items(path, was, is);
  if (was[0] === is[0]) return [];
  return kind === 'value'
    ? [{ path, kind, before: was[0] ?? null, after: is[0] ?? null }]
    : [{ path, kind, parts: wordsBetween(was[0] ?? '', is[0] ?? '', language) }];
}

/** What left the list stands first, then what stayed and what came; the order alone is no difference. */
function items(path: string, before: readonly string[], after: readonly string[]): FieldDifference[] {
  const all = [
    ...before.filter((item) => !after.includes(item)).map((item) => ({ value: item, step: 'removed' as const })),
    ...after.map((item) => ({ value: item, step: before.includes(item) ? ('same' as const) : ('added' as const) })),
  ];
  return all.every(({ step }) => step === 'same') ? [] : [{ path, kind: 'items', items: all }];
}
