import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError, findMember, type Member, MemberList, members, MemberView } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';

const french = new Intl.DisplayNames('fr', { type: 'region' });
const frenchByUse: Record<string, string> = { EU: 'Union européenne', HK: 'Hong Kong, Chine', MO: 'Macao, Chine' };

@ApiTags('members')
@Controller('members')
export class Members {
  /** The directory of Members with their regions, languages and groups. */
  @Get()
  @Allow('members.read')
  @Header('Cache-Control', 'public, max-age=3600')
  @ApiOkResponse({ standardSchema: MemberList })
  list(): z.infer<typeof MemberList> {
    return { items: members.map(view) };
  }

  @Get(':code')
  @Allow('members.read')
  @ApiOkResponse({ standardSchema: MemberView })
  read(@Param('code') code: string): z.infer<typeof MemberView> {
    const member = findMember(code.toUpperCase());
    if (!member) throw new DomainError('platform.not-found', 'There is no Member of that code. See /api/members.');
    return view(member);
  }
}

const view = ({ name, languages, groups, ...member }: Member): z.infer<typeof MemberView> => ({
  ...member,
  name: { en: name, fr: frenchByUse[member.code] ?? french.of(member.code) ?? name },
  languages: [...languages],
  groups: [...groups],
});
