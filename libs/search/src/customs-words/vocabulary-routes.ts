import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  CustomsGroup,
  CustomsGroupHistory,
  CustomsGroupId,
  CustomsTerms,
  CustomsVocabulary,
  DomainError,
} from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch, type Stored } from '@digital-customs/platform';
import { z } from 'zod';
import { CustomsWords } from './customs-words.js';
import { type Group, groupView, noGroup, removeTerms, requireThere, stateTerms } from './group.js';
import { GroupStore } from './group.store.js';

const NewGroup = CustomsTerms.safeExtend({ id: CustomsGroupId }).meta({ id: 'NewCustomsGroup' });

/** The Customs vocabulary: which words mean the same, in which languages. A change counts from the next search on. */
@ApiTags('search')
@Controller('search/vocabulary')
export class VocabularyRoutes {
  constructor(
    private readonly groups: GroupStore,
    private readonly words: CustomsWords,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('vocabulary.read')
  @ApiOkResponse({ standardSchema: CustomsVocabulary })
  async list(): Promise<z.infer<typeof CustomsVocabulary>> {
    return { items: await this.words.all() };
  }

  /** One group with what it was before. */
  @Get(':id')
  @Allow('vocabulary.read')
  @ApiOkResponse({ standardSchema: CustomsGroupHistory })
  async read(@Param('id') id: string): Promise<z.infer<typeof CustomsGroupHistory>> {
    const group = requireThere(await this.groups.load(id));
    const history = group.editions.map((edition, at) => ({ ...edition, version: group.version - at }));
    return { ...groupView(group), history };
  }

  @Post()
  @Allow('vocabulary.edit')
  @ApiCreatedResponse({ standardSchema: CustomsGroup })
  async add(
    @Body({ schema: NewGroup }) { id, ...terms }: z.infer<typeof NewGroup>,
    @By() actor: Actor,
  ): Promise<CustomsGroup> {
    const known = await this.groups.find(id);
    if (known && !known.removed)
      throw new DomainError('platform.already-exists', `The vocabulary has a group ${id}: change that one.`);
    const state = (group: Group) => stateTerms(id, group, terms, actor, this.clock.now());
    return this.changed(
      known ? await this.groups.change(id, actor, state) : await this.groups.create(id, actor, state(noGroup)),
    );
  }

  @Put(':id')
  @Allow('vocabulary.edit')
  @ApiOkResponse({ standardSchema: CustomsGroup })
  async change(
    @Param('id') id: string,
    @Body({ schema: CustomsTerms }) terms: CustomsTerms,
    @By() actor: Actor,
    @IfMatch() ifVersion?: number,
  ): Promise<CustomsGroup> {
    const state = (group: Group) => stateTerms(id, requireThere(group), terms, actor, this.clock.now());
    return this.changed(await this.groups.change(id, actor, state, { ...(ifVersion !== undefined && { ifVersion }) }));
  }

  @Delete(':id')
  @Allow('vocabulary.edit')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @By() actor: Actor, @IfMatch() ifVersion?: number): Promise<void> {
    await this.changed(
      await this.groups.change(id, actor, (group) => removeTerms(id, group, actor, this.clock.now()), {
        ...(ifVersion !== undefined && { ifVersion }),
      }),
    );
  }

  private async changed(group: Stored<Group>): Promise<CustomsGroup> {
    await this.words.refresh();
    return groupView(group);
  }
}
