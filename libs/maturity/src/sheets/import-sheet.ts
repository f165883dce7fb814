import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AnswersImported, DomainError, SheetImportQuery } from '@digital-customs/contracts';
import { Allow, By, Clock, receiveFile, type Upload } from '@digital-customs/platform';
import type { z } from 'zod';
import { takeAnswers } from '../assessments/answers.js';
import { Assessments } from '../assessments/assessments.js';
import { ModelBook } from '../models/model-book.js';
import { readSheet } from './read-sheet.js';
import { changesIn } from './sheet-changes.js';

const mostBytes = 5 * 1024 * 1024;

@ApiTags('maturity')
@Controller('maturity/assessments/:id/import')
export class ImportSheet {
  constructor(
    private readonly assessments: Assessments,
    private readonly models: ModelBook,
    private readonly clock: Clock,
  ) {}

  /** Reads an exported workbook back: what it changes, and problems by row and column. With `apply`, and no problem, all changes are taken over at once. */
  @Post()
  @Allow('assessment.answer')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiOkResponse({ standardSchema: AnswersImported })
  async import(
    @Param('id') id: string,
    @Query({ schema: SheetImportQuery }) { apply }: z.infer<typeof SheetImportQuery>,
    @By() actor: Actor,
    @Req() request: Upload,
  ): Promise<AnswersImported> {
    const assessment = await this.assessments.load(id, actor);
    const { bytes } = await receiveFile(request, mostBytes);
    const rows = await readSheet(bytes, id, assessment.model);
    const { changes, problems } = changesIn(rows, assessment, await this.models.of(assessment.model));
    const view = {
      rows: rows.length,
      problems,
      changes: changes.map(({ criterion, answer }) => ({
        criterion,
        before: assessment.answers[criterion] ?? null,
        after: answer,
      })),
      applied: false,
    };
    if (!apply) return view;
    if (problems.length)
      throw new DomainError('maturity.sheet-invalid', 'Correct the cells named and send the sheet again.', {
        errors: problems.slice(0, 100).map(({ cell, code, message }) => ({ path: cell, code, message })),
        problems,
      });
    if (changes.length)
      await this.assessments.change(id, actor, (stored, model) => {
        const taken = takeAnswers(stored, model, changes, actor, this.clock.now());
        if (taken.conflicts.length)
          throw new DomainError('platform.conflict', 'Somebody has changed an answer meanwhile. Send the sheet again.');
        return taken.change;
      });
    return { ...view, applied: true };
  }
}
