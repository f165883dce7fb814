import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, BulkImport, NewHarvest } from '@digital-customs/contracts';
import { Allow, By, type RunSettings, SETTINGS } from '@digital-customs/platform';
import { ImportBook } from '../imports/import-book.js';
import { readSource } from './read-source.js';

@ApiTags('imports')
@Controller('imports/harvests')
export class BeginHarvest {
  constructor(
    private readonly book: ImportBook,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** Reads another repository by OAI-PMH (oai_dc), or a DCAT catalogue (JSON-LD), and checks each record as a row. */
  @Post()
  @Allow('import.run')
  @ApiCreatedResponse({ standardSchema: BulkImport })
  async begin(
    @Body({ schema: NewHarvest }) { type, member, kind, address, set }: NewHarvest,
    @By() actor: Actor,
  ): Promise<BulkImport> {
    const owner = this.book.ownerFor(type, member, actor);
    const rows = await readSource(kind, address, set, this.settings.HARVEST_INTERNAL);
    return this.book.begin(type, owner, { kind, name: new URL(address).host }, rows, 'en', actor);
  }
}
