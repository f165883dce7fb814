import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, CountedType, DomainError, mayRead, ReadingFigures } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { Items } from '../items/items.js';
import { FigureBook } from './figure-book.js';
import { type Figures, lastDays, lastMonths, maySeeFigures, none, plus, recordOf } from './figures.js';
import { Reuses } from './reuses.js';

const [shownDays, shownMonths] = [30, 12];

@ApiTags('figures')
@Controller('figures/records/:type/:id')
export class ReadFigures {
  constructor(
    private readonly items: Items,
    private readonly book: FigureBook,
    private readonly reuses: Reuses,
    private readonly clock: Clock,
  ) {}

  /** How a record is read: for the Member whose record it is, and for the Research Unit. */
  @Get()
  @Allow('figures.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: ReadingFigures })
  async read(@Param('type') given: string, @Param('id') id: string, @By() actor: Actor): Promise<ReadingFigures> {
    const { data: type } = CountedType.safeParse(given);
    if (!type) throw noFigures();
    const record = recordOf({ type, id });
    const item = await this.items.find(record);
    if (!item) throw noFigures();
    if (!maySeeFigures(actor, item.facets['member'] ?? [])) {
      if (item.gone !== null || !mayRead(actor, item.audience)) throw noFigures();
      throw new DomainError(
        'dissemination.not-your-figures',
        'Ask the Member whose record it is, or the Research Unit.',
      );
    }
    const today = this.clock.now().toISOString().slice(0, 10);
    const months = lastMonths(today, shownMonths);
    const [found, reuse] = await Promise.all([this.find(record, ['all', ...months]), this.reuses.of([record])]);
    const total = found.get('all');
    return {
      type,
      id,
      total: plus(none, total ?? {}),
      reuse: reuse(record),
      since: total?.since ?? null,
      days: lastDays(today, shownDays).map((day) => ({
        day,
        ...plus(none, found.get(day.slice(0, 7))?.days?.[day.slice(8)] ?? {}),
      })),
      months: months.map((month) => ({ month, ...plus(none, found.get(month) ?? {}) })),
    };
  }

  private async find(record: string, periods: readonly string[]): Promise<Map<string, Figures>> {
    const ids = periods.map((period) => `${record} ${period}`);
    const found = await this.book.model
      .find({ _id: { $in: ids } })
      .lean<Figures[]>()
      .exec();
    return new Map(found.map((one) => [one.period, one]));
  }
}

const noFigures = () => new DomainError('platform.not-found', 'Check the address.');
