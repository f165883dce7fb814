import { Module } from '@nestjs/common';
import { IssueToken } from './issue-token.js';
import { ReadKeys } from './read-keys.js';

/** Beside `IdentityModule` where services run as processes of their own: tells them, by signed tokens, who asks. */
@Module({ controllers: [IssueToken, ReadKeys] })
export class TokensModule {}
