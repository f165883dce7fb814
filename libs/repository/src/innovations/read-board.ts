import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { Board, boardColumns } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import { InnovationStore, mostOnBoard } from './innovation.store.js';
import { lineFor } from './innovation-view.js';

const latestDecided = 20;

@ApiTags('innovations')
@Controller('innovations/board')
export class ReadBoard {
  constructor(private readonly innovations: InnovationStore) {}

  /** The curators’ board: what waits, by column, the oldest first; and what was decided last. */
  @Get()
  @Allow('innovation.triage')
  @ApiOkResponse({ standardSchema: Board })
  async read(): Promise<Board> {
    const [waiting, decided] = await Promise.all([
      this.innovations.waiting({}),
      this.innovations.lines({
        filter: { stage: { $in: ['published', 'declined'] } },
        by: 'changedAt',
        newestFirst: true,
        limit: latestDecided,
      }),
    ]);
    const cards = waiting
      .slice(0, mostOnBoard)
      .map((innovation) => ({ ...lineFor(innovation, true), triage: innovation.triage }));
    return {
      columns: boardColumns.map((column) => ({
        column,
        items: cards.filter(({ triage }) => triage.column === column),
      })),
      decided: decided.slice(0, latestDecided).map((innovation) => lineFor(innovation, true)),
      more: waiting.length > mostOnBoard,
    };
  }
}
