import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, InnovationView } from '@digital-customs/contracts';
import {
  acceptFile,
  Allow,
  asDownload,
  By,
  Clock,
  maxAttachment,
  receiveFile,
  type Reply,
  soundName,
  type Upload,
} from '@digital-customs/platform';
import { FileStore } from '../attachments/file-store.js';
import { attach, detach, readableAttachment } from '../contributions/attaching.js';
import { requireMay } from '../contributions/rules.js';
import { innovationKind } from './innovation-kind.js';
import { InnovationStore } from './innovation.store.js';
import { viewFor } from './innovation-view.js';

@ApiTags('innovations')
@Controller('innovations/:id/attachments')
export class InnovationFileRoutes {
  constructor(
    private readonly innovations: InnovationStore,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Adds a PDF, an image or an office file of up to 20 MB to the text in hand. Its type is found in its content. */
  @Post()
  @Allow('innovation.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ standardSchema: InnovationView })
  async attach(@Param('id') id: string, @By() actor: Actor, @Req() request: Upload): Promise<InnovationView> {
    requireMay(innovationKind, 'edit', await this.innovations.load(id), actor);
    const { filename, bytes } = await receiveFile(request, maxAttachment);
    const name = soundName(filename);
    const file = await this.files.save(name, await acceptFile('repository.attachment', name, bytes), bytes);
    const at = this.clock.now();
    return viewFor(
      actor,
      await this.innovations.change(id, actor, (state) => attach(innovationKind, state, file, actor, at)),
    );
  }

  /** Takes a file out of the text in hand; versions that hold it keep it. */
  @Delete(':attachmentId')
  @Allow('innovation.write')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: InnovationView })
  async detach(
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @By() actor: Actor,
  ): Promise<InnovationView> {
    const at = this.clock.now();
    return viewFor(
      actor,
      await this.innovations.change(id, actor, (state) => detach(innovationKind, state, attachmentId, actor, at)),
    );
  }

  /** The file itself, always as a download, so that nothing in it runs in the reader's browser. */
  @Get(':attachmentId')
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
    const file = readableAttachment(await this.innovations.load(id), attachmentId, actor);
    return asDownload(file, await this.files.open(attachmentId), reply);
  }
}
