import { Injectable } from '@nestjs/common';
import { Items } from '../items/items.js';
import type { Described } from './schema-org.js';

const shown = { type: 1, texts: 1, facets: 1, payload: 1, page: 1, publishedAt: 1, confirmedAt: 1 };
const open = { gone: null, audience: 'public' };

/** What every visitor may read: pages that say what they are to those that have no account. */
@Injectable()
export class OpenItems {
  constructor(private readonly items: Items) {}

  /** The record of a page; null where it is not open to everyone, as where there is none. */
  at(page: string): Promise<Described | null> {
    return this.items.model
      .findOne({ ...open, page } as never, shown)
      .lean<Described>()
      .exec();
  }

  /** Pages with their last change, by their ids; `part` counts from 0. */
  pages(part: number, size: number): Promise<{ page: string; updatedAt: string }[]> {
    return this.items.model
      .find(open as never, { page: 1, updatedAt: 1 })
      .sort({ _id: 1 })
      .skip(part * size)
      .limit(size)
      .lean<{ page: string; updatedAt: string }[]>()
      .exec();
  }

  count(): Promise<number> {
    return this.items.model.countDocuments(open as never).exec();
  }
}
