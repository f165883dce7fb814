import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  DomainError,
  InnovationContent,
  InnovationVersion,
  InnovationVersions,
  InnovationView,
  membersOf,
  NewInnovation,
} from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import { AnsweredCall } from '../calls/answered-call.js';
import { draft, edit } from '../contributions/draft.js';
import { readableVersions } from '../contributions/versions.js';
import { notFound, withContact } from '../contributions/view.js';
import { innovationKind, noInnovation, ownerFor } from './innovation-kind.js';
import { InnovationStore } from './innovation.store.js';
import { requireKnownTechnologies } from './known-technologies.js';
import { viewFor } from './innovation-view.js';

@ApiTags('innovations')
@Controller('innovations')
export class InnovationRoutes {
  constructor(
    private readonly innovations: InnovationStore,
    private readonly answered: AnsweredCall,
    private readonly clock: Clock,
  ) {}

  /** Begins an innovation as a draft: of a Member, of a partner, or of the Research Unit. 422 where a word names no technology of the radar. */
  @Post()
  @Allow('innovation.write')
  @ApiCreatedResponse({ standardSchema: InnovationView })
  async create(
    @Body({ schema: NewInnovation }) { member, content }: NewInnovation,
    @By() actor: Actor,
    @OnceKey() key?: string,
  ): Promise<InnovationView> {
    requireKnownTechnologies(content);
    await this.answered.require(content.call, null, actor);
    const at = this.clock.now();
    const empty = noInnovation(ownerFor(member ?? onlyMemberOf(actor), actor), at);
    const change = draft(innovationKind, empty, content, actor, at);
    return viewFor(actor, await this.innovations.create(key ? idOf(actor, key) : randomUUID(), actor, change));
  }

  /** An innovation as the reader may see it; its version is the ETag. */
  @Get(':id')
  @Allow('innovation.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: InnovationView })
  async read(
    @Param('id') id: string,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<InnovationView> {
    const innovation = await this.innovations.current(id);
    reply.header('etag', `"${innovation.version}"`);
    return viewFor(actor, innovation);
  }

  /** Replaces the text in hand; on a published innovation it begins a new revision. */
  @Put(':id')
  @Allow('innovation.write')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: InnovationView })
  async edit(
    @Param('id') id: string,
    @Body({ schema: InnovationContent }) content: InnovationContent,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<InnovationView> {
    requireKnownTechnologies(content);
    const { revision, published } = await this.innovations.current(id);
    await this.answered.require(content.call, (revision ?? published)?.content.call, actor);
    const stored = await this.innovations.change(
      id,
      actor,
      (innovation) => edit(innovationKind, innovation, content, actor, this.clock.now()),
      { ...(ifVersion !== undefined && { ifVersion }) },
    );
    return viewFor(actor, stored);
  }

  /** Every version the reader may see, oldest first: who, when, what changed, and the text as it stood. */
  @Get(':id/versions')
  @Allow('innovation.read')
  @ApiOkResponse({ standardSchema: InnovationVersions })
  async versionsOf(@Param('id') id: string, @By() actor: Actor): Promise<z.infer<typeof InnovationVersions>> {
    const versions = readableVersions(innovationKind, await this.innovations.load(id, { outbox: 0 }), actor);
    if (versions.length === 0) throw notFound(innovationKind);
    return { items: versions.map((version) => ({ ...version, content: withContact(version.content, actor) })) };
  }

  /** One version under an address that always shows it, as long as the reader may read it. */
  @Get(':id/versions/:number')
  @Allow('innovation.read')
  @ApiOkResponse({ standardSchema: InnovationVersion })
  async version(
    @Param('id') id: string,
    @Param('number') number: string,
    @By() actor: Actor,
  ): Promise<z.infer<typeof InnovationVersion>> {
    const { items } = await this.versionsOf(id, actor);
    const version = items.find((each) => String(each.number) === number);
    if (!version) throw notFound(innovationKind);
    return version;
  }
}

/** Null for people of no Member; whoever works for several has to say for which one this is. */
function onlyMemberOf(actor: Actor): string | null {
  const [member = null, another] = membersOf(actor);
  if (!another) return member;
  const message = 'Say for which Member, for example RW.';
  throw new DomainError('platform.invalid', message, { errors: [{ path: 'member', code: 'missing', message }] });
}

const idOf = (actor: Actor, key: string) =>
  createHash('sha256').update(`innovation\n${actor.id}\n${key}`).digest('hex').slice(0, 32);
