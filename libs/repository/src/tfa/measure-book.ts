import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type CategoryEntry,
  codesOf,
  isAllowed,
  type MeasureList,
  type MeasureView,
  tfaMeasures,
} from '@digital-customs/contracts';
import { PublishedItems } from '../published/published-items.js';
import { viewFor } from '../statements/statement.js';
import { CategoriesStore } from './categories.store.js';
import { lineOf, linkOf } from './mapping.js';
import { MeasureStore } from './measure.store.js';
import { RegisterLinks } from './register-links.js';

const noContent = { tools: [], kyoto: [], eServices: [], topics: [], services: [], segments: [], sources: [] };

/** The mapping as a reader sees it, put together from the measures, the register, the practices and Members’ statements. */
@Injectable()
export class MeasureBook {
  constructor(
    private readonly measures: MeasureStore,
    private readonly register: RegisterLinks,
    private readonly items: PublishedItems,
    private readonly categories: CategoriesStore,
  ) {}

  /** In the agreement’s order. */
  async list(actor: Actor, member?: string): Promise<MeasureList> {
    const [measures, register, items] = await Promise.all([
      this.measures.all(),
      this.register.inForce(),
      this.items.readable(actor, { type: 'practice' }),
    ]);
    const contents = new Map(measures.map(({ _id, content }) => [_id, content]));
    const entries = member ? await this.entriesOf(member, actor) : null;
    const lines = codesOf(tfaMeasures).map((code) =>
      lineOf(
        code,
        contents.get(code) ?? noContent,
        register,
        items,
        (entries ?? []).filter(({ measure }) => measure === code),
      ),
    );
    return { items: lines, reported: entries !== null };
  }

  /** Throws measure-not-found. */
  async read(code: string, actor: Actor): Promise<MeasureView> {
    const { content, version, _id } = await this.measures.load(code);
    const [register, items, statements] = await Promise.all([
      this.register.inForce(),
      this.items.readable(actor, { type: 'practice' }),
      this.categories.all(),
    ]);
    const measure = _id as MeasureView['code'];
    const { categories: none, ...line } = lineOf(measure, content, register, items, []);
    void none;
    return {
      ...line,
      version,
      content,
      items: items.flatMap((item) => {
        const link = linkOf(measure, content, item);
        if (!link) return [];
        const { _id: id, type, member, titles, year } = item;
        return [{ id, type, member, titles, year, link }];
      }),
      members: statements.flatMap((statement) => {
        const { confirmed, member } = viewFor(statement, 0, actor);
        const entries = (confirmed?.content.entries ?? []).filter((entry) => entry.measure === code);
        return confirmed && entries.length > 0 ? [{ member, entries, source: confirmed.content.source }] : [];
      }),
      mayEdit: isAllowed(actor, 'instrument.edit'),
    };
  }

  private async entriesOf(member: string, actor: Actor): Promise<CategoryEntry[] | null> {
    const { statement } = await this.categories.of(member);
    return viewFor(statement, 0, actor).confirmed?.content.entries ?? null;
  }
}
