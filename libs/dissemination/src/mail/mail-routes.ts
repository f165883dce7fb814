import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { DomainError, MailPage, MailQuery, MailReturn, MailView } from '@digital-customs/contracts';
import { Allow, Clock, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { mailOf } from './compose.js';
import type { Mail } from './mail.js';
import { lineOf, viewOf } from './mail-view.js';
import { Mails } from './mails.js';
import { type Outlet, OUTLET } from './outlet.js';
import { ReturnedMail } from './returned-mail.js';

type Place = [createdAt: string, id: string];

/** The outbox, for whoever keeps the service. */
@ApiTags('dissemination')
@Controller()
export class MailRoutes {
  constructor(
    private readonly mails: Mails,
    private readonly returned: ReturnedMail,
    private readonly clock: Clock,
    @Inject(OUTLET) private readonly outlet: Outlet,
  ) {}

  /** Mails, the latest first, with how many stand where. */
  @Get('mails')
  @Allow('mail.manage')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: MailPage })
  async list(
    @Query({ schema: MailQuery }) { status = [], cursor, limit }: z.infer<typeof MailQuery>,
  ): Promise<MailPage> {
    const place = cursor === undefined ? null : readCursor<Place>(status, cursor);
    const filter = {
      ...(status.length > 0 && { status: { $in: status } }),
      ...(place && { $or: [{ createdAt: { $lt: place[0] } }, { createdAt: place[0], _id: { $gt: place[1] } }] }),
    };
    const [found, counted] = await Promise.all([
      this.mails.model
        .find(filter as never, { text: 0, html: 0 })
        .sort({ createdAt: -1, _id: 1 })
        .limit(limit + 1)
        .lean<Mail[]>()
        .exec(),
      this.mails.model
        .aggregate<{ _id: string; count: number }>([{ $group: { _id: '$status', count: { $sum: 1 } } }])
        .exec(),
    ]);
    const last = found[limit - 1];
    return {
      items: found.slice(0, limit).map(lineOf),
      next: found.length > limit && last ? writeCursor(status, [last.createdAt, last._id] satisfies Place) : null,
      toFiles: this.outlet.repeats,
      counts: Object.fromEntries(counted.map(({ _id, count }) => [_id, count])),
    };
  }

  /** One mail, with what it says where mails are files. */
  @Get('mails/:id')
  @Allow('mail.manage')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: MailView })
  async read(@Param('id') id: string): Promise<MailView> {
    return viewOf((await this.mails.model.findById(id).lean<Mail>().exec()) ?? notFound());
  }

  /** Sends a mail again that was given up, came back or is uncertain: who asks for it answers for a second copy. */
  @Post('mails/:id/again')
  @Allow('mail.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async again(@Param('id') id: string): Promise<void> {
    const { matchedCount } = await this.mails.model.collection.updateOne(
      { _id: id, status: { $in: ['failed', 'bounced', 'uncertain'] } } as never,
      { $set: { status: 'waiting', attempts: 0, dueAt: this.clock.now().toISOString() } } as never,
    );
    if (matchedCount === 1) return;
    if (!(await this.mails.model.exists({ _id: id }))) notFound();
    throw new DomainError('dissemination.mail-not-stuck', 'It waits, is under way, or was sent.');
  }

  /** Takes in a delivery report (RFC 3464) of a mail that came back after it was sent. Told twice it counts once. */
  @Post('mail-returns')
  @Allow('mail.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async comeBack(
    @Body({ schema: MailReturn }) { messageId, status, reason }: z.infer<typeof MailReturn>,
  ): Promise<void> {
    const id = mailOf(messageId) ?? notFound();
    const mail = (await this.mails.model.findById(id, { reader: 1 }).lean<Mail>().exec()) ?? notFound();
    if (!status.startsWith('5')) return;
    const now = this.clock.now();
    const { matchedCount } = await this.mails.model.collection.updateOne(
      { _id: id, status: { $in: ['sent', 'uncertain'] } } as never,
      { $set: { status: 'bounced', endedAt: now.toISOString(), reason: `${status} ${reason}`.trim() } } as never,
    );
    if (matchedCount === 1) await this.returned.count(mail.reader, now);
  }
}

function notFound(): never {
  throw new DomainError('dissemination.mail-not-found', 'See the outbox for what there is.');
}
