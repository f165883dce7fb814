import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { DomainError, findMember, MemberView } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { memberView } from './member-view.js';

@ApiTags('members')
@Controller('members/:code')
export class ReadMember {
  /** One Member, by its ISO 3166 code. */
  @Get()
  @Allow('members.read')
  @Header('Cache-Control', 'public, max-age=3600')
  @ApiOkResponse({ standardSchema: MemberView })
  read(@Param('code') code: string): z.infer<typeof MemberView> {
    const member = findMember(code.toUpperCase());
    if (!member) throw new DomainError('platform.not-found', 'There is no Member of that code. See /api/members.');
    return memberView(member);
  }
}
