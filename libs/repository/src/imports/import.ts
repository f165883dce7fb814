import {
  type Actor,
  type BulkImport,
  DomainError,
  type ImportedType,
  type importStates,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** Rows brought in from elsewhere, on their way to becoming drafts. The rows themselves lie beside it. */
export interface Import {
  type: ImportedType;
  /** Whose the drafts will be; null for a partner or the Research Unit. */
  member: string | null;
  source: BulkImport['source'];
  /** Who brings them in, with what they were allowed then: the drafts are theirs. */
  by: Actor & { id: string };
  at: string;
  state: (typeof importStates)[number];
  columns: BulkImport['columns'];
  total: number;
  endedAt: string | null;
}
export const importFields = ['type', 'member', 'source', 'by', 'at', 'state', 'columns', 'total', 'endedAt'] as const satisfies readonly (keyof Import)[]; // prettier-ignore

const underWay = () => new DomainError('repository.import-under-way', 'Stop it first, or wait until it is done.');

export function requireAtRest({ state }: Pick<Import, 'state'>): void {
  if (state === 'running') throw underWay();
}

/** Reads columns as something else than before. */
export function remap(state: Import, fields: readonly (string | null)[]): Change<Import> {
  requireAtRest(state);
  const named = fields.filter((field) => field !== null);
  const twice = named.find((field, at) => named.indexOf(field) !== at);
  if (twice)
    throw new DomainError('repository.import-field-twice', 'Read each column as something of its own.', {
      field: twice,
    });
  const columns = state.columns.map((column, at) => ({ ...column, field: fields[at] ?? null }));
  return changed({ ...state, columns });
}

/** Begins, or goes on after a stop. `sound`: how many rows are ready. */
export function start(state: Import, sound: number): Change<Import> {
  requireAtRest(state);
  if (sound === 0)
    throw new DomainError('repository.import-nothing-sound', 'Correct a row, or choose what to do with those that are like others.'); // prettier-ignore
  return changed({ ...state, state: 'running', endedAt: null });
}

export function stop(state: Import): Change<Import> {
  if (state.state !== 'running')
    throw new DomainError('repository.import-not-running', 'It has stopped, or it is done.');
  return changed({ ...state, state: 'stopped' });
}

/** Nothing is left to do; where somebody stopped it meanwhile, it stays stopped. */
export const finish = (state: Import, at: Date): Change<Import> =>
  changed(state.state === 'running' ? { ...state, state: 'done', endedAt: at.toISOString() } : state);
