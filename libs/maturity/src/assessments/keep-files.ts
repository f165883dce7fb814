import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AssessmentView } from '@digital-customs/contracts';
import {
  acceptFile,
  Allow,
  asDownload,
  By,
  maxAttachment,
  receiveFile,
  type Reply,
  soundName,
  type Upload,
} from '@digital-customs/platform';
import { AssessmentStore } from './assessment.store.js';
import { Assessments } from './assessments.js';
import { EvidenceFiles } from './evidence-files.js';
import { addFile, fileIn, removeFile, requireRoom } from './files.js';

@ApiTags('maturity')
@Controller('maturity/assessments/:id/files')
export class KeepFiles {
  constructor(
    private readonly assessments: Assessments,
    private readonly store: AssessmentStore,
    private readonly files: EvidenceFiles,
  ) {}

  /** Keeps a PDF, an image or an office file of up to 20 MB as evidence. Its type is found in its content; it is seen by the Member alone. */
  @Post()
  @Allow('assessment.answer')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ standardSchema: AssessmentView })
  async add(@Param('id') id: string, @By() actor: Actor, @Req() request: Upload): Promise<AssessmentView> {
    const stored = await this.assessments.open(id, actor);
    requireRoom(stored, actor);
    const { filename, bytes } = await receiveFile(request, maxAttachment, 'maturity.file-too-large');
    const name = soundName(filename);
    const file = await this.files.save(name, await acceptFile('maturity.file', name, bytes), bytes);
    return this.assessments.change(id, actor, (assessment) => addFile(assessment, file, actor));
  }

  /** The file itself, always as a download, so that nothing in it runs in the reader's browser. */
  @Get(':file')
  @Allow('assessment.read')
  @ApiOkResponse({
    description: 'The file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async read(
    @Param('id') id: string,
    @Param('file') file: string,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const found = fileIn(await this.assessments.load(id, actor), file);
    return asDownload(found, await this.files.open(found.id), reply);
  }

  /** Takes a file away that no answer names. A later round that was begun from this one keeps it. */
  @Delete(':file')
  @Allow('assessment.answer')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: AssessmentView })
  async remove(@Param('id') id: string, @Param('file') file: string, @By() actor: Actor): Promise<AssessmentView> {
    const view = await this.assessments.change(id, actor, (assessment) => removeFile(assessment, file, actor));
    if (!(await this.store.anyWithFile(file))) await this.files.remove(file);
    return view;
  }
}
