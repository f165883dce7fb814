import { Injectable, Logger } from '@nestjs/common';
import { Clock, Recurring, type Stored } from '@digital-customs/platform';
import { finish, type Import } from './import.js';
import { ImportBook } from './import-book.js';
import { ImportTargets } from './import-targets.js';
import { readRow } from './read-row.js';

const atOnce = 50;
const keptDays = 90;

/**
 * Makes drafts of the sound rows of imports that are under way. What a process that ended left undone, the next one goes on
 * with: a draft’s id follows from its row, so a row that is done twice is one draft.
 */
@Injectable()
export class RunImports extends Recurring {
  protected readonly every = 5_000;
  private readonly running = new Set<string>();
  private stopping = false;

  constructor(
    private readonly book: ImportBook,
    private readonly targets: ImportTargets,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (const { _id } of await this.book.imports.list({ state: 'running' }, 100)) await this.carryOn(_id);
    const before = new Date(this.clock.now().getTime() - keptDays * 86_400_000).toISOString();
    for (const { _id } of await this.book.imports.list({ at: { $lt: before }, state: { $ne: 'running' } }, 100)) {
      await this.book.rows.discard(_id);
      await this.book.imports.discard(_id);
    }
  }

  /** Without waiting for it. */
  begin(id: string): void {
    this.carryOn(id).catch((error: unknown) => new Logger('Imports').warn(`Will be gone on with: ${String(error)}`));
  }

  override async beforeApplicationShutdown() {
    this.stopping = true;
    await super.beforeApplicationShutdown();
  }

  private async carryOn(id: string): Promise<void> {
    if (this.running.has(id)) return;
    this.running.add(id);
    try {
      while (!this.stopping) {
        const state = await this.book.imports.load(id);
        if (state.state !== 'running') return;
        if (!(await this.someRows(state))) {
          await this.book.imports.change(id, state.by, (now) => finish(now, this.clock.now()));
          return;
        }
      }
    } finally {
      this.running.delete(id);
    }
  }

  /** False where no sound row is left. */
  private async someRows(state: Stored<Import>): Promise<boolean> {
    const { _id, type, member, by, columns } = state;
    const rows = await this.book.rows.page(_id, ['sound'], 0, atOnce);
    const mapping = columns.map(({ field }) => field);
    await Promise.all(
      rows.map(async ({ row, cells }) => {
        const { content, key } = readRow(type, row, cells, mapping);
        if (content) await this.targets.draft(type, this.book.draftOf(state, key), member, content, by);
      }),
    );
    await this.book.rows.drafted(_id, rows.map(({ row }) => row)); // prettier-ignore
    return rows.length > 0;
  }
}
