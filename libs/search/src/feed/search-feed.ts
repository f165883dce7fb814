import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, FeedRequest } from '@digital-customs/contracts';
import { lastChangeOf, stableId, toAtom } from '@digital-customs/documents';
import {
  Allow,
  By,
  publicAddress,
  type RunSettings,
  SETTINGS,
  unlessKnown,
  writeCursor,
} from '@digital-customs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from '../finding/search-engine.token.js';
import { toQuery } from '../finding/to-query.js';
import { entryOf, feedTitle } from './feed-entry.js';

@ApiTags('search')
@Controller('search/feed.atom')
export class SearchFeed {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** What a search finds as an Atom feed, the newest first, page by page: whatever the reader may see at this moment. */
  @Get()
  @Allow('search.read')
  @Header('Cache-Control', 'private, no-cache')
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(
    @Query({ schema: FeedRequest }) request: FeedRequest,
    @By() actor: Actor,
    @Req() raw: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { query, asked } = toQuery({ ...request, sort: 'newest' }, actor);
    const { hits, next } = await this.engine.search({ ...query, facets: [] });
    const address = publicAddress(this.settings, raw);
    const words = new URLSearchParams(raw.url.split('?')[1] ?? '');
    words.delete('cursor');
    const at = (cursor?: string) => {
      const all = new URLSearchParams(words);
      if (cursor) all.set('cursor', cursor);
      return `${address}/api/search/feed.atom${all.size > 0 ? `?${all}` : ''}`;
    };
    const entries = hits.map((hit) => entryOf(hit, address));
    const { cursor, limit, ...search } = request;
    void limit;
    const body = await toAtom({
      id: stableId(`search?${JSON.stringify(search)}`),
      title: feedTitle(request),
      language: request.reader_language,
      links: {
        self: at(cursor),
        alternate: `${address}/search${words.size > 0 ? `?${words}` : ''}`,
        first: at(),
        next: next && at(writeCursor(asked, next)),
      },
      entries,
    });
    return unlessKnown(raw, reply, body, lastChangeOf(entries));
  }
}
