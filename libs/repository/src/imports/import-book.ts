import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BulkImport,
  DomainError,
  hasRoleFor,
  type ImportedType,
  type ImportRow,
  memberRoles,
  membersOf,
} from '@digital-customs/contracts';
import { changed, Clock, type Stored } from '@digital-customs/platform';
import { checkRows, type Known, withChoice } from './check-rows.js';
import { guessFields, plainHead } from './guess-fields.js';
import { type Import, remap, requireAtRest } from './import.js';
import { ImportRows } from './import-rows.js';
import { ImportStore } from './import.store.js';
import { ImportTargets } from './import-targets.js';
import { type Rows } from './read-file.js';
import { fieldsOf } from './read-row.js';

const mostKept = 50;
const allRows = 1_000_000;

/** Imports with their rows. */
@Injectable()
export class ImportBook {
  constructor(
    readonly imports: ImportStore,
    readonly rows: ImportRows,
    private readonly targets: ImportTargets,
    private readonly clock: Clock,
  ) {}

  /** Whose the drafts of an import would be. Throws where the actor does not work for the Member. */
  ownerFor(type: ImportedType, member: string | undefined, actor: Actor): string | null {
    const own = membersOf(actor);
    const chosen = member ?? (own.length === 1 ? own[0]! : null);
    if (chosen === null && type === 'innovation' && own.length === 0) return null;
    if (chosen === null) throw memberMissing();
    if (!hasRoleFor(actor, chosen, ...memberRoles))
      throw new DomainError('repository.not-your-member', 'Records are brought in by people of their Member.');
    return chosen;
  }

  async begin(
    type: ImportedType,
    member: string | null,
    source: BulkImport['source'],
    { heads, rows, first }: Rows,
    language: string,
    actor: Actor,
  ): Promise<BulkImport> {
    const by = { id: actor.id!, name: actor.name, grants: actor.grants };
    if ((await this.imports.list({ 'by.id': by.id }, mostKept)).length >= mostKept)
      throw new DomainError('repository.too-many-imports', 'Discard one that is done, then try again.');
    const fields = guessFields(
      heads,
      fieldsOf(type),
      await this.imports.remembered(ownerKey(type, member, by.id)),
      language,
    );
    const columns = heads.map((header, at) => ({
      header,
      field: fields[at]!,
      sample: (rows.find((row) => row[at])?.[at] ?? '').slice(0, 80),
    }));
    const given = rows
      .map((cells, at) => ({ row: at + first, cells, choice: null, state: 'sound' as const }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const fresh: Import = { type, member, source, by, at: this.clock.now().toISOString(), state: 'ready', columns, total: given.length, endedAt: null }; // prettier-ignore
    const id = randomUUID();
    await this.rows.add(id, await this.checked(fresh, given));
    return this.view(await this.imports.create(id, actor, changed(fresh)));
  }

  /** Throws not-found for anybody but who brought it in and the people of its Member. */
  async open(id: string, actor: Actor): Promise<Stored<Import>> {
    const found = await this.imports.load(id);
    if (found.by.id === actor.id || (found.member !== null && hasRoleFor(actor, found.member, ...memberRoles)))
      return found;
    throw new DomainError('repository.import-not-found', 'Check the address, or look through your imports.');
  }

  async map(id: string, fields: readonly (string | null)[], actor: Actor, ifVersion?: number): Promise<BulkImport> {
    const { type } = await this.open(id, actor);
    const known = fieldsOf(type).map(({ field }) => field);
    const unknown = fields.findIndex((field) => field !== null && !known.includes(field));
    if (unknown >= 0)
      throw new DomainError('platform.invalid', 'Read the column as one of the fields that there are.', {
        errors: [{ path: `fields.${unknown}`, code: 'unknown-field', message: 'There is no such field.' }],
      });
    const after = await this.imports.change(id, actor, (state) => remap(state, fields), {
      ...(ifVersion !== undefined && { ifVersion }),
    });
    const heads = after.columns.map(({ header, field }) => [plainHead(header), field] as const);
    await this.imports.remember(ownerKey(type, after.member, after.by.id), Object.fromEntries(heads));
    await this.recheck(after);
    return this.view(after);
  }

  /** Chooses for a row, or mends it and looks at all again: others may have been like it. */
  async changeRow(
    id: string,
    row: number,
    change: Pick<Partial<ImportRow>, 'choice'> & { cells?: Record<string, string> | undefined },
    actor: Actor,
  ): Promise<ImportRow> {
    // prettier-ignore
    const state = await this.open(id, actor);
    requireAtRest(state);
    const before = await this.rows.one(id, row);
    if (!before) throw new DomainError('repository.import-row-not-found', 'Load the import again.');
    const choice = change.choice === undefined ? before.choice : change.choice;
    const chosen = withChoice(before, choice);
    const cells = state.columns.map((_, at) => change.cells?.[at] ?? before.cells[at] ?? '');
    await this.rows.replace(id, [{ ...chosen, cells }]);
    if (change.cells) await this.recheck(state);
    return (await this.rows.one(id, row))!;
  }

  async recheck(state: Stored<Import>): Promise<void> {
    const before = await this.rows.page(state._id, undefined, 0, allRows);
    const after = await this.checked(state, before);
    await this.rows.replace(
      state._id,
      after.filter((row, at) => JSON.stringify(row) !== JSON.stringify(inOrder(before[at]!))),
    );
  }

  async view({ _id: id, version, by, ...state }: Stored<Import>): Promise<BulkImport> {
    const { type, member, source, at, columns, total, endedAt } = state;
    const rows = await this.rows.counts(id);
    return { id, version, type, member, source, by: { id: by.id, name: by.name }, at, state: state.state, columns, rows, total, endedAt }; // prettier-ignore
  }

  draftOf = ({ type, member, by }: Pick<Import, 'type' | 'member' | 'by'>, key: string): string =>
    createHash('sha256')
      .update(`${ownerKey(type, member, by.id)}\n${key}`)
      .digest('hex')
      .slice(0, 32);

  private async checked(
    state: Pick<Import, 'type' | 'member' | 'by' | 'columns'>,
    rows: readonly Pick<ImportRow, 'row' | 'cells' | 'choice' | 'state'>[],
  ): Promise<ImportRow[]> {
    const known: Known[] = await this.targets.known(state.type, state.member, state.by);
    return checkRows(rows, {
      type: state.type,
      mapping: state.columns.map(({ field }) => field),
      known,
      draftOf: (key) => this.draftOf(state, key),
      present: (ids) => this.targets.present(state.type, ids),
    });
  }
}

/** Whose records these are: a Member’s, else a person’s. */
const ownerKey = (type: ImportedType, member: string | null, person: string) => `${type} ${member ?? person}`;

const inOrder = ({ row, state, title, summary, language, cells, problems, near, choice, draft }: ImportRow) => ({ row, state, title, summary, language, cells, problems, near, choice, draft }); // prettier-ignore

function memberMissing(): DomainError {
  const message = 'Say for which Member, for example RW.';
  return new DomainError('platform.invalid', message, { errors: [{ path: 'member', code: 'missing', message }] });
}
