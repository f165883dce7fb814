import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type FiguresFilter, type FiguresLine, membersOf } from '@digital-customs/contracts';
import { titlesOf } from '../items/item-texts.js';
import { Items } from '../items/items.js';
import { FigureBook } from './figure-book.js';
import { type Figures, seesAll } from './figures.js';
import { Reuses } from './reuses.js';

export type Place = [value: number, id: string];

/** Figures of many records, as the list and the file show them. */
@Injectable()
export class FigureLines {
  constructor(
    @Inject(FigureBook) private readonly book: FigureBook,
    @Inject(Items) private readonly items: Items,
    @Inject(Reuses) private readonly reuses: Reuses,
  ) {}

  /** The most read first; each reader those of its Members, the Research Unit all. `after` is the place of the last one before. */
  async page(filter: FiguresFilter, actor: Actor, limit: number, after?: Place) {
    const { period, sort } = filter;
    const members = seesAll(actor) ? filter.member : within(membersOf(actor), filter.member);
    const found = await this.book.model
      .find({
        period,
        ...(members && { member: { $in: members } }),
        ...(filter.type && { type: { $in: filter.type } }),
        ...(after && { $or: [{ [sort]: { $lt: after[0] } }, { [sort]: after[0], _id: { $gt: after[1] } }] }),
      } as never)
      .sort({ [sort]: -1, _id: 1 })
      .limit(limit + 1)
      .lean<Figures[]>()
      .exec();
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1)! : null;
    return { items: await this.lines(shown), next: last && ([last[sort], last._id] satisfies Place) };
  }

  private async lines(figures: readonly Figures[]): Promise<FiguresLine[]> {
    const records = figures.map(({ record }) => record);
    const [items, reuse] = await Promise.all([this.items.named(records), this.reuses.of(records)]);
    const known = new Map(items.map((item) => [item._id, item]));
    return figures.map(({ record, member, views, downloads, citations }) => {
      const item = known.get(record);
      return {
        type: record.startsWith('innovation/') ? 'innovation' : 'practice',
        id: record.slice(record.indexOf('/') + 1),
        titles: item && item.gone === null ? titlesOf(item) : {},
        member,
        views,
        downloads,
        citations,
        reuse: reuse(record),
      };
    });
  }
}

const within = (own: readonly string[], asked: readonly string[] | undefined) =>
  asked ? own.filter((member) => asked.includes(member)) : own;
