import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, MeetingPack, MeetingQuery } from '@digital-customs/contracts';
import { contentTypes, download, rendered } from '@digital-customs/documents';
import { Allow, By } from '@digital-customs/platform';
import { MeetingPacks } from './meeting-packs.js';
import { packDocument } from './pack-document.js';

@ApiTags('work-plan')
@Controller('work-plans/:period')
export class MeetingPackRoutes {
  constructor(private readonly packs: MeetingPacks) {}

  /** The pack for a body’s session: what changed since the last one, tasks by status, proposals, decisions expected. */
  @Get('meeting-pack')
  @Allow('proposal.read')
  @ApiOkResponse({ standardSchema: MeetingPack })
  read(
    @Param('period') period: string,
    @Query({ schema: MeetingQuery }) query: MeetingQuery,
    @By() actor: Actor,
  ): Promise<MeetingPack> {
    return this.packs.of(period, query, actor);
  }

  /** The same as DOCX, in English or French. */
  @Get('meeting-pack.docx')
  @Allow('proposal.read')
  @ApiProduces(contentTypes.docx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async docx(
    @Param('period') period: string,
    @Query({ schema: MeetingQuery }) query: MeetingQuery,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const document = packDocument(await this.packs.of(period, query, actor), period, query.lang);
    return download(await rendered(document, 'docx'), nameOf(period, query), 'docx');
  }

  /** The same as PDF, in English or French. */
  @Get('meeting-pack.pdf')
  @Allow('proposal.read')
  @ApiProduces(contentTypes.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @Param('period') period: string,
    @Query({ schema: MeetingQuery }) query: MeetingQuery,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const document = packDocument(await this.packs.of(period, query, actor), period, query.lang);
    return download(await rendered(document, 'pdf'), nameOf(period, query), 'pdf');
  }
}

const nameOf = (period: string, { body, lang }: MeetingQuery) => `meeting-pack-${period}-${body}-${lang}`;
