import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PracticeVersion, PracticeVersions } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { readableVersions } from '../contributions/versions.js';
import { notFound, withContact } from '../contributions/view.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';

@ApiTags('practices')
@Controller('practices/:id/versions')
export class ReadVersions {
  constructor(private readonly practices: PracticeStore) {}

  /** Every version the reader may see, oldest first: who, when, what changed, and the text as it stood. */
  @Get()
  @Allow('practice.read')
  @ApiOkResponse({ standardSchema: PracticeVersions })
  async versions(@Param('id') id: string, @By() actor: Actor): Promise<z.infer<typeof PracticeVersions>> {
    const versions = readableVersions(practiceKind, await this.practices.load(id, { outbox: 0 }), actor);
    if (versions.length === 0) throw notFound(practiceKind);
    return { items: versions.map((version) => ({ ...version, content: withContact(version.content, actor) })) };
  }

  /** One version under an address that always shows it, as long as the reader may read it. */
  @Get(':number')
  @Allow('practice.read')
  @ApiOkResponse({ standardSchema: PracticeVersion })
  async version(
    @Param('id') id: string,
    @Param('number') number: string,
    @By() actor: Actor,
  ): Promise<PracticeVersion> {
    const { items } = await this.versions(id, actor);
    const version = items.find((each) => String(each.number) === number);
    if (!version) throw notFound(practiceKind);
    return version;
  }
}
