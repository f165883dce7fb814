import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, MaturityModel, ModelContent, ModelDocument } from '@digital-customs/contracts';
import { Allow, By, IfMatch } from '@digital-customs/platform';
import type { z } from 'zod';
import { draft, rewrite } from './model.js';
import { ModelBook, modelView } from './model-book.js';
import { ModelStore } from './model.store.js';

@ApiTags('maturity')
@Controller('maturity/models')
export class DraftModel {
  constructor(
    private readonly book: ModelBook,
    private readonly store: ModelStore,
  ) {}

  /** Takes a version in as a draft, from a file or from another version with a number of its own. */
  @Post()
  @Allow('model.edit')
  @ApiCreatedResponse({ standardSchema: MaturityModel })
  async draft(
    @Body({ schema: ModelDocument }) { $schema: _, version, basedOn, ...content }: z.infer<typeof ModelDocument>,
    @By() actor: Actor,
  ): Promise<MaturityModel> {
    const begun = draft(content, basedOn);
    await this.book.ensureFirst();
    if (basedOn) await this.store.load(basedOn, { _id: 1 });
    if (await this.store.find(version, { _id: 1 }))
      throw new DomainError('platform.already-exists', `There is a version ${version} already. Give another number.`);
    return this.view(await this.store.create(version, actor, begun));
  }

  /** Changes the whole text of a draft. */
  @Put(':version')
  @Allow('model.edit')
  @ApiOkResponse({ standardSchema: MaturityModel })
  async rewrite(
    @Param('version') version: string,
    @Body({ schema: ModelContent }) content: ModelContent,
    @By() actor: Actor,
    @IfMatch() ifVersion?: number,
  ): Promise<MaturityModel> {
    return this.view(
      await this.store.change(version, actor, (model) => rewrite(model, content), {
        ...(ifVersion !== undefined && { ifVersion }),
      }),
    );
  }

  private async view(stored: Parameters<typeof modelView>[0]): Promise<MaturityModel> {
    return modelView(stored, await this.book.versionInForce());
  }
}
