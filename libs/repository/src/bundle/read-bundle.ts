import { Controller, Get, Header, Headers, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { type Bundle, BundleState, DomainError } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { BundleFiles, BundleKeeper, type KeptBundle } from './bundle-keeper.js';
import { partAsked } from './part-asked.js';

interface Reply {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

@ApiTags('bundle')
@Controller('bundle')
export class ReadBundle {
  constructor(
    private readonly keeper: BundleKeeper,
    private readonly files: BundleFiles,
  ) {}

  /** What the bundle of everything public holds, with its sizes and checksums. The first to ask has it made. */
  @Get()
  @Allow('bundle.read')
  @Header('Cache-Control', 'no-cache')
  @ApiOkResponse({ standardSchema: BundleState })
  async state(): Promise<z.infer<typeof BundleState>> {
    const kept = await this.keeper.current();
    return { bundle: kept && bundleView(kept), making: this.keeper.isMaking };
  }

  /** The bundle itself. A download that broke off goes on with `Range` and `If-Range`. */
  @Get('digital-customs.zip')
  @Allow('bundle.read')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Headers('range') range: string | undefined,
    @Headers('if-range') ifRange: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const kept = await this.keeper.current();
    if (!kept) throw new DomainError('repository.bundle-being-made', 'Ask again in some seconds.', { retryAfter: 10 });
    const { id, name, size, sha256 } = kept.file;
    const etag = `"${sha256}"`;
    reply.header('etag', etag);
    reply.header('last-modified', new Date(kept.madeAt).toUTCString());
    reply.header('accept-ranges', 'bytes');
    reply.header('cache-control', 'no-cache');
    if (ifNoneMatch?.split(/\s*,\s*/).includes(etag)) {
      reply.status(304);
      return undefined;
    }
    const part = ifRange === undefined || ifRange === etag ? partAsked(range, size) : null;
    if (part === 'none') {
      reply.header('content-range', `bytes */${size}`);
      throw new DomainError('repository.bundle-part', `The file has ${size} bytes.`);
    }
    const [start, end] = part ?? [0, size];
    if (part) {
      reply.status(206);
      reply.header('content-range', `bytes ${start}-${end - 1}/${size}`);
    }
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(await this.files.open(id, { start, end }), { type: 'application/zip', length: end - start, disposition }); // prettier-ignore
  }
}

const bundleView = ({ file, madeAt, files, attachments }: KeptBundle): Bundle => ({
  name: file.name,
  address: '/api/bundle/digital-customs.zip',
  size: file.size,
  sha256: file.sha256,
  madeAt,
  files,
  attachments,
});
