import { createHash } from 'node:crypto';
import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, ImportQuery, ImportView } from '@digital-customs/contracts';
import { Allow, By, Clock, receiveFile, type Upload } from '@digital-customs/platform';
import type { z } from 'zod';
import { PlanBook } from '../plans/plan-book.js';
import { propose } from '../proposals/proposal.js';
import { ProposalStore } from '../proposals/proposal.store.js';
import { subjectOf } from '../proposals/subject.js';
import { readSheet } from './read-sheet.js';
import { changesIn } from './sheet-changes.js';

const mostBytes = 10 * 1024 * 1024;

@ApiTags('work-plan')
@Controller('work-plans/:period/import')
export class ImportPlan {
  constructor(
    private readonly book: PlanBook,
    private readonly proposals: ProposalStore,
    private readonly clock: Clock,
  ) {}

  /** Reads an exported XLSX back: what it changes, and problems by row and column. With `apply`, and no problem, the changes become proposals. */
  @Post()
  @Allow('work-plan.import')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiOkResponse({ standardSchema: ImportView })
  async import(
    @Param('period') period: string,
    @Query({ schema: ImportQuery }) { apply, reason }: z.infer<typeof ImportQuery>,
    @By() actor: Actor,
    @Req() request: Upload,
  ): Promise<ImportView> {
    const { plan, content } = await this.book.open(period);
    const { bytes } = await receiveFile(request, mostBytes);
    const sheet = await readSheet(bytes, period);
    const base = await this.book.open(period, sheet.base);
    const found = changesIn(sheet, base.content, content, plan.frame);
    const view = { base: sheet.base, rows: sheet.rows.length, ...found, proposals: [] };
    if (apply === 'false') return view;
    requireSound(found.problems);
    // Named by the file and the place in it: an import cut short is completed by the same one again, and nothing comes twice.
    const hash = createHash('sha256').update(bytes).update(`\n${period}\n${actor.id}`).digest('hex').slice(0, 24);
    const ids: string[] = [];
    for (const [index, { change }] of found.changes.entries()) {
      const id = `${hash}-${index}`;
      const given = {
        change,
        base: sheet.base,
        reason: reason || `Sheet of revision ${sheet.base}`,
        origin: 'opportunity' as const,
      };
      const subject = subjectOf(change, content, plan.frame);
      await this.proposals.create(id, actor, propose(id, period, given, subject, actor, this.clock.now()));
      ids.push(id);
    }
    return { ...view, proposals: ids };
  }
}

function requireSound(problems: ImportView['problems']): void {
  if (problems.length === 0) return;
  throw new DomainError('work-plan.sheet-invalid', 'Correct the cells named and send the sheet again.', {
    errors: problems.slice(0, 100).map(({ cell, code, message }) => ({ path: cell, code, message })),
    problems,
  });
}
