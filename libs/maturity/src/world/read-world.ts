import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { WorldQuery, WorldView } from '@digital-customs/contracts';
import { download, toCsv } from '@digital-customs/documents';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { mostRounds } from '../comparison/closed-rounds.js';
import { Standings } from '../comparison/standings.js';
import { ConsentStore } from '../consents/consent.store.js';
import { RoundStore } from '../rounds/round.store.js';
import { worldOf } from './world.js';

const columns = ['round', 'group', 'segment', 'members', 'level_1', 'level_2', 'level_3', 'level_4', 'level_5', 'lower_quartile', 'median', 'upper_quartile', 'synthetic']; // prettier-ignore

@ApiTags('maturity')
@Controller('maturity/world')
export class ReadWorld {
  constructor(
    private readonly rounds: RoundStore,
    private readonly standings: Standings,
    private readonly consents: ConsentStore,
  ) {}

  /** How Members stand, for everybody: distributions by segment over the latest ten closed rounds, of a group of at least five, without any name. */
  @Get()
  @Allow('maturity.read')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ standardSchema: WorldView })
  async read(@Query({ schema: WorldQuery }) { group }: z.infer<typeof WorldQuery>): Promise<WorldView> {
    const closed = (await this.rounds.list()).filter(({ closedAt }) => closedAt !== null).slice(0, mostRounds);
    const [consents, ...rounds] = await Promise.all([
      this.consents.all(),
      ...closed.map(async ({ code }) => ({ round: code, figures: await this.standings.ofClosed(code) })),
    ]);
    return worldOf(rounds, consents, group);
  }

  /** The same distributions as a table. What may not be shown has no figures. */
  @Get('distributions.csv')
  @Allow('maturity.read')
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/csv')
  async table(@Query({ schema: WorldQuery }) asked: z.infer<typeof WorldQuery>): Promise<StreamableFile> {
    const { rounds, group, synthetic } = await this.read(asked);
    const rows = rounds.flatMap(({ round, segments }) =>
      segments.map(({ segment, distribution }) => [
        ...[round, group, segment, distribution?.count ?? null],
        ...(distribution?.levels ?? [null, null, null, null, null]),
        ...(distribution?.quartiles ?? [null, null, null]),
        synthetic,
      ]),
    );
    return download(Buffer.from(toCsv(columns, rows)), `maturity-world-${group}`, 'csv');
  }
}
