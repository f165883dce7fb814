import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  DomainError,
  EServiceEvidencePage,
  EServiceEvidenceQuery,
  EServiceExportQuery,
  EServiceMatrix,
  EServiceQuery,
  eServices,
  findMember,
  readerTokens,
} from '@digital-customs/contracts';
import { exported, GetExported, tableOfRows } from '@digital-customs/documents';
import { Allow, By, Clock, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { SingleWindowStore } from '../single-windows/single-window.store.js';
import { type Evidence, evidenceFor, matrixOf } from './evidence.js';
import { OfferedServiceLines } from './offered-services.js';

const mostAnswers = 100;
const columns = [
  'member',
  'member name',
  'region',
  'service',
  'said by',
  'id',
  'title',
  'words',
  'certainty',
  'source',
];

const table = tableOfRows('e-services', { en: 'Electronic services', fr: 'Services électroniques' }, columns);

@ApiTags('e-services')
@Controller()
export class ReadEServices {
  private made = { practices: null as unknown, windows: null as unknown, answers: new Map<string, string>() };

  constructor(
    private readonly practices: OfferedServiceLines,
    private readonly windows: SingleWindowStore,
    private readonly clock: Clock,
  ) {}

  /** Which Member offers which of the Work Plan’s electronic services, and what says so. */
  @Get('e-services')
  @Allow('e-service.read')
  @Header('Content-Type', 'application/json; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: EServiceMatrix })
  async matrix(@Query({ schema: EServiceQuery }) query: EServiceQuery, @By() actor: Actor): Promise<string> {
    const [practices, windows] = [await this.practices.all(), await this.windows.published()];
    const key = JSON.stringify([query, readerTokens(actor)]);
    const { answers } = this.forThese(practices, windows);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const made = JSON.stringify(matrixOf(evidenceFor(practices, windows, query, actor)));
    if (answers.size < mostAnswers) answers.set(key, made);
    return made;
  }

  /** The same as a table: a line for each practice or window that says so. */
  @GetExported('e-services')
  @Allow('e-service.read')
  async export(
    @Param('format') format: string,
    @Query({ schema: EServiceExportQuery }) { lang, ...query }: z.infer<typeof EServiceExportQuery>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const rows = (await this.evidence(query, actor)).map(
      ({ member, service, kind, id, title, words, certainty, source }) => {
        const { name, region } = findMember(member)!;
        return [member, name, region, service, kind, id, title, words.join('; '), certainty, source];
      },
    );
    return exported(table, format, rows, { language: lang, at: this.clock.now() });
  }

  /** What says which Members offer one service, page by page. */
  @Get('e-services/:service')
  @Allow('e-service.read')
  @ApiOkResponse({ standardSchema: EServiceEvidencePage })
  async service(
    @Param('service') service: string,
    @Query({ schema: EServiceEvidenceQuery }) { cursor, limit, ...chosen }: EServiceEvidenceQuery,
    @By() actor: Actor,
  ): Promise<z.infer<typeof EServiceEvidencePage>> {
    const known = eServices.find(({ code }) => code === service);
    if (!known) throw new DomainError('platform.not-found', 'See /api/e-services for the services that there are.');
    const asked = { ...chosen, service };
    const found = (await this.evidence({ ...chosen, service: [known.code] }, actor)).sort(inOrder);
    const place = cursor && readCursor<string>(asked, cursor);
    const start = place ? found.findIndex((each) => placeOf(each) > place) : 0;
    const items = start < 0 ? [] : found.slice(start, start + limit);
    const last = items.at(-1);
    return {
      items: items.map(({ service: _, ...each }) => each),
      next: last && start + limit < found.length ? writeCursor(asked, placeOf(last)) : null,
    };
  }

  /** Answers made of these very lines: new lines are another list, and then nothing that was made before counts. */
  private forThese(practices: unknown, windows: unknown) {
    if (this.made.practices !== practices || this.made.windows !== windows)
      this.made = { practices, windows, answers: new Map() };
    return this.made;
  }

  private async evidence(chosen: EServiceQuery, actor: Actor): Promise<Evidence[]> {
    return evidenceFor(await this.practices.all(), await this.windows.published(), chosen, actor);
  }
}

const placeOf = ({ member, kind, id }: Evidence) => `${member} ${kind === 'practice' ? 1 : 0} ${id}`;
const inOrder = (one: Evidence, other: Evidence) => (placeOf(one) < placeOf(other) ? -1 : 1);
