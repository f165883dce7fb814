import { Controller, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  levels,
  type PracticeContent,
  PracticeExportQuery,
  practiceStatuses,
} from '@digital-customs/contracts';
import { column, exported, type ExportTable, GetExported } from '@digital-customs/documents';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { type Exported, firstColumns, lastColumns, named } from '../contributions/export-columns.js';
import { exportedViews } from '../contributions/exported-view.js';
import { everyOf } from '../contributions/list.js';
import { PracticeStore } from './practice.store.js';

export const practiceTable: ExportTable<Exported<PracticeContent>> = {
  name: 'practices',
  title: { en: 'Practices', fr: 'Pratiques' },
  columns: [
    ...firstColumns<PracticeContent>(),
    column(
      { en: 'Status', fr: 'État' },
      ({ content }, language) => named([content.status], practiceStatuses, language),
      {
        width: 12,
        printed: 8,
      },
    ),
    column({ en: 'Go-live year', fr: 'Année de mise en service' }, ({ content }) => content.year, {
      width: 10,
      printed: 8,
    }),
    column({ en: 'Maturity level', fr: 'Niveau de maturité' }, ({ content }, language) =>
      content.level === null ? '' : named([String(content.level)], levels, language),
    ),
    column({ en: 'Technologies', fr: 'Technologies' }, ({ content }) => content.technologies.join('; '), { width: 30 }),
    column({ en: 'Services', fr: 'Services' }, ({ content }) => content.services.join('; '), { width: 30 }),
    column({ en: 'TFA measures', fr: 'Mesures de l’AFE' }, ({ content }) => content.tfaMeasures.join('; ')),
    ...lastColumns<PracticeContent>(),
  ],
};

@ApiTags('practices')
@Controller()
export class ExportPractices {
  constructor(
    private readonly practices: PracticeStore,
    private readonly clock: Clock,
  ) {}

  /** The list of practices with its filters, whole, as a file. JSON Lines hold each in full. */
  @GetExported('practices')
  @Allow('practice.read')
  export(
    @Param('format') format: string,
    @Query({ schema: PracticeExportQuery }) { lang, ...query }: z.infer<typeof PracticeExportQuery>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const states = everyOf(this.practices, query, {}, actor);
    const items = exportedViews<PracticeContent, Awaited<ReturnType<PracticeStore['load']>>, object>(states, query.queue !== 'published', actor, () => ({})); // prettier-ignore
    return exported(practiceTable, format, items, { language: lang, at: this.clock.now() });
  }
}
