import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  type CallCandidate,
  CallCandidates,
  type CallContent,
  eServices,
  regions,
} from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { count } from '../analysis/count.js';
import { dimensionsOf } from '../analysis/dimensions.js';
import { evidenceFor, matrixOf } from '../e-services/evidence.js';
import { OfferedServiceLines } from '../e-services/offered-services.js';
import { PublishedLines } from '../published/published-lines.js';
import { SingleWindowStore } from '../single-windows/single-window.store.js';
import { CallStore } from './call.store.js';

type Gap = Omit<CallCandidate, 'call'>;

@ApiTags('calls')
@Controller('calls/candidates')
export class ListCandidates {
  constructor(
    private readonly calls: CallStore,
    private readonly published: PublishedLines,
    private readonly practices: OfferedServiceLines,
    private readonly windows: SingleWindowStore,
    private readonly clock: Clock,
  ) {}

  /** Where the repository is empty: segments, themes and electronic services of which a region shows nothing. */
  @Get()
  @Allow('call.keep')
  @ApiOkResponse({ standardSchema: CallCandidates })
  async list(@By() actor: Actor): Promise<z.infer<typeof CallCandidates>> {
    const [lines, practices, windows] = await Promise.all([
      this.published.visibleTo(actor),
      this.practices.all(),
      this.windows.published(),
    ]);
    const { rows } = matrixOf(evidenceFor(practices, windows, {}, actor));
    const offered = new Set(rows.flatMap(({ region, cells }) => cells.map(({ service }) => `${service} ${region}`)));
    const gaps: Gap[] = [
      ...emptyCells('segment', count(lines, dimensionsOf('segment-region'))),
      ...emptyCells('theme', count(lines, dimensionsOf('theme-region'))),
      ...eServices.flatMap(({ code }) =>
        regions
          .filter((region) => !offered.has(`${code} ${region.code}`))
          .map((region) => ({ kind: 'service' as const, code, region: region.code })),
      ),
    ];
    const today = this.clock.now().toISOString().slice(0, 10);
    const open = await this.calls.lines({
      filter: { closed: null, deadline: { $gte: today } },
      by: 'deadline',
      limit: 500,
    });
    const asking = (gap: Gap) => open.find(({ content }) => asksFor(content, gap))?._id ?? null;
    return { items: gaps.map((gap) => ({ ...gap, call: asking(gap) })) };
  }
}

function emptyCells(
  kind: 'segment' | 'theme',
  { rows, columns, practices, innovations }: ReturnType<typeof count>,
): Gap[] {
  return rows.flatMap(({ code }, at) =>
    columns.flatMap(({ code: region }, down) =>
      practices[at]![down] === 0 && innovations[at]![down] === 0
        ? [{ kind, code, region: region as Gap['region'] }]
        : [],
    ),
  );
}

const fieldOf = { segment: 'segments', theme: 'themes', service: 'services' } as const;

/** A call asks for a gap where it names it, in this region or in all. */
const asksFor = (content: CallContent, { kind, code, region }: Gap) =>
  (content[fieldOf[kind]] as string[]).includes(code) &&
  (content.regions.length === 0 || content.regions.includes(region));
