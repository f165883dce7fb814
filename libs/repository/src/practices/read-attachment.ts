import type { Readable } from 'node:stream';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
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
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<StreamableFile> {
    const { name, type, size, sha256 } = readableAttachment(await this.practices.load(id), attachmentId, actor);
    const stream: Readable = await this.files.open(attachmentId);
    reply.header('etag', `"${sha256}"`);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('cache-control', 'private, no-cache');
    return new StreamableFile(stream, { type, length: size, disposition: disposition(name) });
  }
}

/** RFC 6266: a plain name for old programs, the real one in UTF-8. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
