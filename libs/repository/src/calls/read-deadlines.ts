import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, CallCalendarQuery, readerTokens } from '@digital-customs/contracts';
import { Allow, By, publicAddress, type RunSettings, SETTINGS, unlessKnown } from '@digital-customs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { z } from 'zod';
import { CallStore } from './call.store.js';

/** More calls than this are never open at once. */
const most = 500;
const day = 86_400_000;
const words = {
  en: { name: 'Digital Customs: calls for practices', due: 'Last day to answer' },
  fr: { name: 'Douane numérique : appels à pratiques', due: 'Dernier jour pour répondre' },
};

@ApiTags('calls')
@Controller('calls/deadlines.ics')
export class ReadDeadlines {
  constructor(
    private readonly calls: CallStore,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** The last days of the calls that the reader may see, for a calendar program (RFC 5545); closed ones go from it. */
  @Get()
  @Allow('call.read')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(
    @Query({ schema: CallCalendarQuery }) { lang }: z.infer<typeof CallCalendarQuery>,
    @By() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const filter = { audience: { $in: readerTokens(actor) }, closed: null };
    const calls = await this.calls.lines({ filter, by: 'deadline', limit: most });
    const { name, due } = words[lang];
    const calendar = ical({
      name,
      method: ICalCalendarMethod.PUBLISH,
      prodId: { company: 'Digital Customs', product: 'Calls', language: lang.toUpperCase() },
      ttl: 6 * 60 * 60,
    });
    for (const { _id: id, version, content, openedAt } of calls) {
      const start = new Date(`${content.deadline}T00:00:00Z`);
      const text = content.texts[lang] ?? content.texts[content.language]!;
      calendar.createEvent({
        id: `call-${id}@digital-customs`,
        start,
        end: new Date(start.getTime() + day),
        allDay: true,
        timezone: 'UTC',
        stamp: new Date(openedAt),
        sequence: version,
        summary: `${due}: ${text.title}`.slice(0, 250),
        description: text.summary,
        url: `${publicAddress(this.settings, request)}/calls/${encodeURIComponent(id)}`,
      });
    }
    const last = calls.reduce((latest, call) => (call.openedAt > latest ? call.openedAt : latest), '1970-01-01');
    return unlessKnown(request, reply, calendar.toString(), last);
  }
}
