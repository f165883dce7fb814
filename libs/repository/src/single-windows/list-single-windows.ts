import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, findMember, type WindowLine, WindowPage, WindowQuery } from '@digital-customs/contracts';
import { Allow, By, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { SingleWindowStore } from './single-window.store.js';
import { chosenLines } from './window-filter.js';

@ApiTags('single-windows')
@Controller('single-windows')
export class ListSingleWindows {
  constructor(private readonly windows: SingleWindowStore) {}

  /** The windows that the reader may see, page by page. Those whose year is not known come last. */
  @Get()
  @Allow('single-window.read')
  @ApiOkResponse({ standardSchema: WindowPage })
  async list(
    @Query({ schema: WindowQuery }) { cursor, limit, sort, ...filter }: WindowQuery,
    @By() actor: Actor,
  ): Promise<z.infer<typeof WindowPage>> {
    const asked = { ...filter, sort };
    const found = chosenLines(await this.windows.published(), filter, actor).sort(orders[sort]);
    const after = cursor && readCursor<WindowLine['member']>(asked, cursor);
    const start = after ? found.findIndex(({ member }) => member === after) + 1 : 0;
    const items = found.slice(start, start + limit);
    const last = items.at(-1);
    return { items, next: last && start + limit < found.length ? writeCursor(asked, last.member) : null };
  }
}

const nameOf = ({ member }: WindowLine) => findMember(member)!.name;
const byName = (one: WindowLine, other: WindowLine) => nameOf(one).localeCompare(nameOf(other));
const byYear = (direction: 1 | -1) => (one: WindowLine, other: WindowLine) =>
  one.year === other.year
    ? byName(one, other)
    : one.year === null
      ? 1
      : other.year === null
        ? -1
        : direction * (one.year - other.year);
const orders = { member: byName, oldest: byYear(1), newest: byYear(-1) };
