import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { Actor } from '@digital-customs/contracts';
import { Allow, asDownload, By, type Reply } from '@digital-customs/platform';
import { FileStore } from '../attachments/file-store.js';
import { PracticeStore } from './practice.store.js';
import { readableAttachment } from '../contributions/attaching.js';

@ApiTags('practices')
@Controller('practices/:id/attachments/:attachmentId')
export class ReadAttachment {
  constructor(
    private readonly practices: PracticeStore,
    private readonly files: FileStore,
  ) {}

  /** The file itself, always as a download, so that nothing in it runs in the reader's browser. */
  @Get()
  @Allow('attachment.read')
  @ApiOkResponse({
    description: 'The file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async read(
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const file = readableAttachment(await this.practices.load(id), attachmentId, actor);
    return asDownload(file, await this.files.open(attachmentId), reply);
  }
}
