import { Controller, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, evidenceStrengths, type InnovationContent, InnovationExportQuery, innovationStages } from '@digital-customs/contracts'; // prettier-ignore
import { column, exported, type ExportTable, GetExported } from '@digital-customs/documents';
import { Allow, By, Clock, type Stored } from '@digital-customs/platform';
import type { z } from 'zod';
import { type Exported, firstColumns, lastColumns, named } from '../contributions/export-columns.js';
import { exportedViews } from '../contributions/exported-view.js';
import { everyOf } from '../contributions/list.js';
import type { Innovation } from './innovation-kind.js';
import { InnovationStore } from './innovation.store.js';

type Line = Exported<InnovationContent> & { partner: string | null };

export const partnerOf = ({ partner }: Stored<Innovation>) => ({ partner: partner?.name ?? null });

export const innovationTable: ExportTable<Line> = {
  name: 'innovations',
  title: { en: 'Innovations', fr: 'Innovations' },
  columns: [
    ...firstColumns<InnovationContent>(),
    column({ en: 'Partner', fr: 'Partenaire' }, ({ partner }) => partner),
    column(
      { en: 'Stage', fr: 'Stade' },
      ({ content }, language) => named([content.stage], innovationStages, language),
      {
        width: 12,
        printed: 8,
      },
    ),
    column({ en: 'Evidence', fr: 'Preuves' }, ({ content }, language) =>
      named([content.evidence], evidenceStrengths, language),
    ),
    column({ en: 'Year it began', fr: 'Année de début' }, ({ content }) => content.year, { width: 10, printed: 8 }),
    column({ en: 'Technologies', fr: 'Technologies' }, ({ content }) => content.technologies.join('; '), { width: 30 }),
    column({ en: 'Services', fr: 'Services' }, ({ content }) => content.services.join('; '), { width: 30 }),
    column({ en: 'TFA measures', fr: 'Mesures de l’AFE' }, ({ content }) => content.tfaMeasures.join('; ')),
    ...lastColumns<InnovationContent>(),
  ],
};

@ApiTags('innovations')
@Controller()
export class ExportInnovations {
  constructor(
    private readonly innovations: InnovationStore,
    private readonly clock: Clock,
  ) {}

  /** The list of innovations with its filters, whole, as a file. JSON Lines hold each in full. */
  @GetExported('innovations')
  @Allow('innovation.read')
  export(
    @Param('format') format: string,
    @Query({ schema: InnovationExportQuery }) { lang, ...query }: z.infer<typeof InnovationExportQuery>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const more = { technologies: query.technology, stage: query.innovation_stage };
    const states = everyOf(this.innovations, query, more, actor);
    const items = exportedViews<InnovationContent, Innovation, { partner: string | null }>(states, query.queue !== 'published', actor, partnerOf); // prettier-ignore
    return exported(innovationTable, format, items, { language: lang, at: this.clock.now() });
  }
}
