import { Body, Controller, Get, Header, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  ConsentsQuery,
  DeclaredProfile,
  DomainError,
  MemberProfile,
  membersOf,
} from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { declare, noProfile } from './profile.js';
import { ProfileStore } from './profile.store.js';

@ApiTags('maturity')
@Controller('maturity/profiles')
export class KeepProfiles {
  constructor(private readonly profiles: ProfileStore) {}

  /** What the reader's own Member has declared, and whom it has picked. */
  @Get()
  @Allow('assessment.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: DeclaredProfile })
  read(@Query({ schema: ConsentsQuery }) { member }: z.infer<typeof ConsentsQuery>, @By() actor: Actor) {
    if (!membersOf(actor).includes(member))
      throw new DomainError('maturity.not-your-member', 'See what your own Member has declared.');
    return this.profiles.of(member);
  }

  /** Declares it anew. The trade band and the priorities are seen by all Members through likeness; the picks by nobody else. */
  @Put()
  @Allow('consent.manage')
  @ApiOkResponse({ standardSchema: DeclaredProfile })
  async keep(@Body({ schema: MemberProfile }) given: MemberProfile, @By() actor: Actor): Promise<DeclaredProfile> {
    const change = declare(given, actor);
    await this.profiles.changeOrBegin(given.member, actor, noProfile(given.member), () => change);
    return this.profiles.of(given.member);
  }
}
