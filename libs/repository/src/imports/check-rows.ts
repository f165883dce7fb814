import { setImmediate as breathe } from 'node:timers/promises';
import type { ImportedType, ImportRow, ImportRowState, NearDuplicate } from '@digital-customs/contracts';
import { cellName } from '@digital-customs/documents';
import { readRow } from './read-row.js';
import { type Titled, TitlesAlike } from './titles-alike.js';

/** A record that is there already. */
export interface Known extends Titled {
  kind: 'own' | 'published';
  member: string | null;
}

interface Given {
  type: ImportedType;
  mapping: readonly (string | null)[];
  known: readonly Known[];
  /** The id of the draft that a row with this key becomes. */
  draftOf(key: string): string;
  /** Which of these ids are taken. */
  present(ids: string[]): Promise<Set<string>>;
}

/** Rows that are read between two pauses for others. */
const atOnce = 100;

/** Reads rows anew: what is wrong in them, what they are like, and what becomes of each. */
export async function checkRows(
  rows: readonly Pick<ImportRow, 'row' | 'cells' | 'choice' | 'state'>[],
  { type, mapping, known, draftOf, present }: Given,
): Promise<ImportRow[]> {
  const others = new TitlesAlike<Known | (Titled & { kind: 'row'; member: null })>();
  known.forEach((one) => others.add(one));
  const seen = new Map<string, number>();
  const checked: ImportRow[] = [];
  for (const [at, { row, cells, choice, state }] of rows.entries()) {
    if (at % atOnce === 0) await breathe();
    const { title, summary, language, problems, key } = readRow(type, row, cells, mapping);
    const draft = draftOf(key);
    const before = seen.get(key);
    if (title && before !== undefined) problems.push(twice(mapping, row, before, language));
    if (title) seen.set(key, before ?? row);
    const near = title
      ? others
          .like(title)
          .filter(({ one }) => one.id !== draft)
          .map(({ one, share }): NearDuplicate => ({ ...one, share: Math.round(share * 100) / 100 }))
      : [];
    if (title && before === undefined) others.add({ kind: 'row', id: String(row), title, member: null });
    checked.push({ row, state, title, summary, language, cells, problems, near, choice, draft });
  }
  const taken = await present(checked.flatMap(({ draft }) => draft ?? []));
  return checked.map((row) => ({ ...row, state: stateOf(row, taken) }));
}

/** A row for which somebody has chosen; what it says, and what it is like, stays. */
export const withChoice = (row: ImportRow, choice: ImportRow['choice']): ImportRow => {
  if (row.state === 'drafted' || row.state === 'present') return row;
  const chosen = { ...row, choice };
  return { ...chosen, state: stateOf(chosen, new Set()) };
};

function stateOf({ state, problems, near, choice, draft }: ImportRow, taken: ReadonlySet<string>): ImportRowState {
  if (draft && taken.has(draft)) return state === 'drafted' ? state : problems.some(isTwice) ? 'wrong' : 'present';
  if (choice === 'leave') return 'left-out';
  if (problems.length) return 'wrong';
  return near.length && choice !== 'take' ? 'near' : 'sound';
}

const isTwice = ({ code }: { code: string }) => code === 'twice';

function twice(mapping: readonly (string | null)[], row: number, before: number, language: string) {
  const own = mapping.indexOf('externalId');
  const column = own >= 0 ? own : mapping.indexOf(`texts.${language}.title`);
  return {
    column: column < 0 ? null : column,
    cell: column < 0 ? String(row) : cellName(column, row),
    field: mapping[column] ?? '',
    code: 'twice',
    message: `Row ${before} is the same record.`,
    value: String(before),
  };
}
