import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@digital-customs/platform/openapi';
import {
  type Actor,
  BulkImport,
  BulkImports,
  importLimits,
  ImportMapping,
  ImportRow,
  ImportRowChange,
  ImportRowPage,
  ImportRowQuery,
  membersOf,
  NewImportQuery,
} from '@digital-customs/contracts';
import {
  Allow,
  By,
  IfMatch,
  readCursor,
  receiveFile,
  soundName,
  type Upload,
  writeCursor,
} from '@digital-customs/platform';
import type { z } from 'zod';
import { requireAtRest, start, stop } from './import.js';
import { ImportBook } from './import-book.js';
import { readFile } from './read-file.js';
import { RunImports } from './run-imports.js';

const mostListed = 50;

@ApiTags('imports')
@Controller('imports')
export class ImportRoutes {
  constructor(
    private readonly book: ImportBook,
    private readonly runner: RunImports,
  ) {}

  /** Your imports and those of your Member, the newest first. */
  @Get()
  @Allow('import.run')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: BulkImports })
  async list(@By() actor: Actor): Promise<z.infer<typeof BulkImports>> {
    const filter = { $or: [{ 'by.id': actor.id }, { member: { $in: membersOf(actor) } }] };
    const found = await this.book.imports.list(filter, mostListed);
    return { items: await Promise.all(found.map((state) => this.book.view(state))) };
  }

  /** Reads a file of practices or innovations (XLSX, CSV, JSON Lines) and checks each row. Nothing becomes a draft yet. */
  @Post()
  @Allow('import.run')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ standardSchema: BulkImport })
  async begin(
    @Query({ schema: NewImportQuery }) { type, member, lang }: z.infer<typeof NewImportQuery>,
    @By() actor: Actor,
    @Req() request: Upload,
  ): Promise<BulkImport> {
    const owner = this.book.ownerFor(type, member, actor);
    const { filename, bytes } = await receiveFile(request, importLimits.bytes, 'repository.import-too-large');
    const name = soundName(filename);
    return this.book.begin(type, owner, { kind: 'file', name }, await readFile(name, bytes), lang, actor);
  }

  @Get(':id')
  @Allow('import.run')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: BulkImport })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<BulkImport> {
    return this.book.view(await this.book.open(id, actor));
  }

  /** Rows in their order, of all states or of some. */
  @Get(':id/rows')
  @Allow('import.run')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: ImportRowPage })
  async rows(
    @Param('id') id: string,
    @Query({ schema: ImportRowQuery }) { state, cursor, limit }: z.infer<typeof ImportRowQuery>,
    @By() actor: Actor,
  ): Promise<z.infer<typeof ImportRowPage>> {
    await this.book.open(id, actor);
    const asked = [id, state ?? []];
    const found = await this.book.rows.page(id, state, cursor ? readCursor<number>(asked, cursor) : 0, limit + 1);
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? writeCursor(asked, items.at(-1)!.row) : null };
  }

  /** Says what each column is read as; it is remembered for the next file with such heads. */
  @Put(':id/mapping')
  @Allow('import.run')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: BulkImport })
  map(
    @Param('id') id: string,
    @Body({ schema: ImportMapping }) { fields }: z.infer<typeof ImportMapping>,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<BulkImport> {
    return this.book.map(id, fields, actor, ifVersion);
  }

  /** Mends cells of a row, or chooses what to do with one that is much like another. */
  @Put(':id/rows/:row')
  @Allow('import.run')
  @ApiOkResponse({ standardSchema: ImportRow })
  change(
    @Param('id') id: string,
    @Param('row') row: string,
    @Body({ schema: ImportRowChange }) change: ImportRowChange,
    @By() actor: Actor,
  ): Promise<ImportRow> {
    return this.book.changeRow(id, Number(row), change, actor);
  }

  /** Makes drafts of the sound rows, or goes on with it. */
  @Post(':id/run')
  @Allow('import.run')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: BulkImport })
  async run(@Param('id') id: string, @By() actor: Actor): Promise<BulkImport> {
    const state = await this.book.open(id, actor);
    requireAtRest(state);
    await this.book.recheck(state);
    const { sound } = await this.book.rows.counts(id);
    const after = await this.book.imports.change(id, actor, (now) => start(now, sound));
    this.runner.begin(id);
    return this.book.view(after);
  }

  /** Stops it after the rows at hand; what has become a draft stays. */
  @Post(':id/stop')
  @Allow('import.run')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: BulkImport })
  async stop(@Param('id') id: string, @By() actor: Actor): Promise<BulkImport> {
    await this.book.open(id, actor);
    return this.book.view(await this.book.imports.change(id, actor, stop));
  }

  /** Forgets an import and its rows; drafts that came of it stay. */
  @Delete(':id')
  @Allow('import.run')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(@Param('id') id: string, @By() actor: Actor): Promise<void> {
    requireAtRest(await this.book.open(id, actor));
    await this.book.rows.discard(id);
    await this.book.imports.discard(id);
  }
}
