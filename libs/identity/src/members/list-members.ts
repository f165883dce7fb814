import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { MemberList, members } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { memberView } from './member-view.js';

const directory = { items: members.map(memberView) };

@ApiTags('members')
@Controller('members')
export class ListMembers {
  /** The directory of Members with their regions, languages and groups. */
  @Get()
  @Allow('members.read')
  @Header('Cache-Control', 'public, max-age=3600')
  @ApiOkResponse({ standardSchema: MemberList })
  list(): z.infer<typeof MemberList> {
    return directory;
  }
}
