import { Controller, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@digital-customs/platform/openapi';
import { InstrumentExportQuery } from '@digital-customs/contracts';
import { exported, GetExported, tableOfRows } from '@digital-customs/documents';
import { Allow, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { InstrumentStore } from './instrument.store.js';
import { lineOf } from './instrument-view.js';
import { isChosen } from './list-instruments.js';
import { PlanTasks } from './plan-tasks.js';

const columns = [
  'Code',
  'Kind',
  'Name (en)',
  'Name (fr)',
  'Status',
  'Owner',
  'Version',
  'Date of the version',
  'Next review',
  'Review due',
  'Tasks',
  'TFA measures',
  'Certainty',
  'Sources',
];

const table = tableOfRows('instruments', { en: 'Instruments and systems', fr: 'Instruments et systèmes' }, columns);

@ApiTags('instruments')
@Controller()
export class ExportInstruments {
  constructor(
    private readonly instruments: InstrumentStore,
    private readonly tasks: PlanTasks,
    private readonly clock: Clock,
  ) {}

  /** The register, or what the same filters leave of it, as a file. */
  @GetExported('instruments')
  @Allow('instrument.read')
  async export(
    @Param('format') format: string,
    @Query({ schema: InstrumentExportQuery }) { lang, ...query }: z.infer<typeof InstrumentExportQuery>,
  ): Promise<StreamableFile> {
    const [entries, tasks] = await Promise.all([this.instruments.all(), this.tasks.all()]);
    const rows = entries
      .map((entry) => ({ line: lineOf(entry, tasks, this.clock.now()), content: entry.content }))
      .filter(({ line }) => isChosen(line, query))
      .map(({ line, content }) => [
        line.code,
        line.kind,
        line.names.en,
        line.names.fr,
        line.status,
        line.owner,
        line.version,
        line.versionDate,
        line.nextReview,
        line.reviewDue ? 'yes' : 'no',
        line.tasks.join('; '),
        line.measures.join('; '),
        line.certainty,
        content.sources.map(({ title, url }) => (url ? `${title}, ${url}` : title)).join('; '),
      ]);
    return exported(table, format, rows, { language: lang, at: this.clock.now() });
  }
}
