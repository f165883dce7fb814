import { Inject, Injectable } from '@nestjs/common';
import {
  DomainError,
  type NewsletterCandidates,
  type NewsletterContent,
  type NewsletterView,
} from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import type { Item } from '../items/item.js';
import { titlesOf } from '../items/item-texts.js';
import { Items } from '../items/items.js';
import type { Newsletter } from './newsletter.js';

type Told = NewsletterCandidates['items'][number];
const shown = { type: 1, texts: 1, page: 1, 'facets.member': 1, changedAt: 1 };
/** What a newsletter tells of. */
const types = ['practice', 'innovation', 'single-window', 'call', 'research-note', 'decision', 'provider'];
const offered = 60;

/** Issues with the records they tell of, as a reader may see them now. */
@Injectable()
export class Issues {
  constructor(@Inject(Items) private readonly items: Items) {}

  async view(
    { _id: id, ...issue }: Stored<Newsletter>,
    tokens: readonly string[],
    curates = false,
  ): Promise<NewsletterView> {
    const { version, status, number, titles, sentAt, changedAt, intros } = issue;
    const told = await this.told(issue, tokens);
    const entries = issue.entries.flatMap(({ record, notes }) => {
      const item = told.get(record);
      return item ? [{ ...item, notes }] : [];
    });
    const hidden = curates ? issue.entries.length - entries.length : 0;
    return { id, version, status, number, titles, sentAt, changedAt, intros, entries, hidden };
  }

  /** What was published last, for the next issue. */
  async candidates(tokens: readonly string[]): Promise<Told[]> {
    const found = await this.items.model
      .find({ gone: null, type: { $in: types }, audience: { $in: tokens } } as never, shown)
      .sort({ changedAt: -1, _id: 1 })
      .limit(offered)
      .lean<Item[]>()
      .exec();
    return found.map(toTold);
  }

  /** Throws unknown-record for what the composer may not see, or nobody. */
  async requireRecords({ entries }: NewsletterContent, tokens: readonly string[]): Promise<void> {
    const known = await this.told({ entries }, tokens);
    const errors = entries.flatMap(({ record }, index) =>
      known.has(record)
        ? []
        : [{ path: `entries.${index}.record`, code: 'unknown', message: `${record} is not published.` }],
    );
    if (errors.length > 0)
      throw new DomainError('dissemination.unknown-record', 'Take it out of the issue.', { errors });
  }

  private async told(
    { entries }: Pick<NewsletterContent, 'entries'>,
    tokens: readonly string[],
  ): Promise<Map<string, Told>> {
    const ids = entries.map(({ record }) => record);
    const found = await this.items.model
      .find({ _id: { $in: ids }, gone: null, audience: { $in: tokens } } as never, shown)
      .lean<Item[]>()
      .exec();
    return new Map(found.map((item) => [item._id, toTold(item)]));
  }
}

const toTold = (item: Item): Told => ({
  record: item._id,
  type: item.type,
  titles: titlesOf(item),
  summaries: Object.fromEntries(Object.entries(item.texts).map(([language, { summary }]) => [language, summary])),
  members: item.facets?.['member'] ?? [],
  url: item.page,
  changedAt: item.changedAt,
});
