import { Controller, Delete, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PracticeView } from '@digital-customs/contracts';
import {
  acceptFile,
  Allow,
  By,
  Clock,
  maxAttachment,
  receiveFile,
  soundName,
  type Upload,
} from '@digital-customs/platform';
import { FileStore } from '../attachments/file-store.js';
import { attach, detach } from '../contributions/attaching.js';
import { requireMay } from '../contributions/rules.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';
import { viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices/:id/attachments')
export class AttachFile {
  constructor(
    private readonly practices: PracticeStore,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Adds a PDF, an image or an office file of up to 20 MB to the text in hand. Its type is found in its content. */
  @Post()
  @Allow('practice.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ standardSchema: PracticeView })
  async attach(@Param('id') id: string, @By() actor: Actor, @Req() request: Upload): Promise<PracticeView> {
    requireMay(practiceKind, 'edit', await this.practices.load(id), actor);
    const { filename, bytes } = await receiveFile(request, maxAttachment);
    const name = soundName(filename);
    const attachment = await this.files.save(name, await acceptFile('repository.attachment', name, bytes), bytes);
    return viewFor(
      actor,
      await this.practices.change(id, actor, (practice) =>
        attach(practiceKind, practice, attachment, actor, this.clock.now()),
      ),
    );
  }

  /** Takes a file out of the text in hand; versions that hold it keep it. */
  @Delete(':attachmentId')
  @Allow('practice.write')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PracticeView })
  async detach(
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @By() actor: Actor,
  ): Promise<PracticeView> {
    return viewFor(
      actor,
      await this.practices.change(id, actor, (practice) =>
        detach(practiceKind, practice, attachmentId, actor, this.clock.now()),
      ),
    );
  }
}
