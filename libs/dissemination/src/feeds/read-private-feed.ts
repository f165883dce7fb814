import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { DomainError, FeedQuery, findMember } from '@digital-customs/contracts';
import { type AtomEntry, lastChangeOf, stableId, toAtom } from '@digital-customs/documents';
import {
  Allow,
  publicAddress,
  readCursor,
  type RunSettings,
  SETTINGS,
  unlessKnown,
  writeCursor,
} from '@digital-customs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authorsOf } from '@digital-customs/records';
import type { z } from 'zod';
import { reached } from '../inbox/news.js';
import type { Item } from '../items/item.js';
import { textFor } from '../items/item-texts.js';
import { Items } from '../items/items.js';
import { Readers, tokensOf } from '../readers/readers.js';
import { keyOf, type Subscription } from '../subscriptions/subscriptions.js';
import { SubscriptionStore } from '../subscriptions/subscriptions.store.js';

type Place = [changedAt: string, id: string];
const pageSize = 50;

@ApiTags('dissemination')
@Controller('feeds/private/:token')
export class ReadPrivateFeed {
  constructor(
    private readonly subscriptions: SubscriptionStore,
    private readonly readers: Readers,
    private readonly items: Items,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** What a person follows, for a feed reader that has its address: whatever the person may read at this moment. */
  @Get()
  @Allow('feed.read')
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(
    @Param('token') token: string,
    @Query({ schema: FeedQuery }) { cursor }: z.infer<typeof FeedQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { owner, subscription } = await this.subscriptions.byFeed(token);
    const reader = await this.readers.find(owner._id);
    if (!reader)
      throw new DomainError('dissemination.subscription-not-found', 'Make a new feed address in the portal.');
    const tokens = tokensOf(reader);
    const list = { feed: subscription.id, tokens };
    const after = cursor === undefined ? null : readCursor<Place>(list, cursor);
    const found = await this.page(reached([keyOf(subscription)], tokens), after);
    const page = found.slice(0, pageSize);
    const last = page.at(-1);
    const address = publicAddress(this.settings, request);
    const own = `${address}/api/feeds/private/${token}`;
    const next = found.length > pageSize && last ? writeCursor(list, [last.changedAt, last._id] satisfies Place) : null;
    const entries = page.map((item) => toEntry(item, owner.language, address));
    const body = await toAtom({
      id: stableId(`subscription/${subscription.id}`),
      title: titleOf(subscription, owner.language),
      language: owner.language,
      links: {
        self: cursor === undefined ? own : `${own}?cursor=${cursor}`,
        alternate: `${address}${subscription.url ?? '/'}`,
        first: own,
        ...(next && { next: `${own}?cursor=${next}` }),
      },
      entries,
    });
    return unlessKnown(request, reply, body, lastChangeOf(entries));
  }

  private page(wanted: object, after: Place | null): Promise<Item[]> {
    const place = after
      ? { $or: [{ changedAt: { $lt: after[0] } }, { changedAt: after[0], _id: { $gt: after[1] } }] }
      : {};
    return this.items.model
      .find({ $and: [wanted, place] } as never)
      .sort({ changedAt: -1, _id: 1 })
      .limit(pageSize + 1)
      .lean<Item[]>()
      .exec();
  }
}

const titleOf = ({ name, kind, value }: Subscription, language: string) =>
  `Digital Customs: ${name?.[language] ?? name?.['en'] ?? (kind === 'member' ? (findMember(value)?.name ?? value) : value)}`;

function toEntry(item: Item, reader: string, address: string): AtomEntry {
  const { title, summary, language } = textFor(item, reader);
  const { members, bodies } = authorsOf(item);
  return {
    id: stableId(item._id),
    title,
    summary,
    language,
    url: `${address}${item.page}`,
    published: item.announcedAt,
    updated: item.updatedAt,
    authors: [...members.map((code) => findMember(code)?.name ?? code), ...bodies],
    categories: [{ scheme: stableId('list/type'), term: item.type }],
  };
}
