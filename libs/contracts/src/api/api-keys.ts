import { z } from 'zod';
import { keyScopeCodes } from '../vocabularies/key-scope-terms.js';
import { MemberCode } from '../vocabularies/members.js';

export const KeyScopeCode = z.enum(keyScopeCodes).meta({ id: 'KeyScope' });

export const NewApiKey = z
  .strictObject({
    member: MemberCode,
    name: z.string().trim().min(1, { error: 'Say what the key is for' }).max(80),
    scopes: z.array(KeyScopeCode).min(1, { error: 'Choose what the key may do' }).max(keyScopeCodes.length),
    days: z.int().min(1).max(366).meta({ description: 'How many days it is good' }),
  })
  .meta({ id: 'NewApiKey' });
export type NewApiKey = z.infer<typeof NewApiKey>;

export const apiKeyStates = ['good', 'expired', 'revoked', 'without-maker'] as const;
export const ApiKeyView = z
  .object({
    id: z.string(),
    member: MemberCode,
    name: z.string(),
    scopes: z.array(KeyScopeCode),
    start: z.string().meta({ description: 'How the key begins, to tell it from others' }),
    state: z.enum(apiKeyStates),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'To the minute; null for a key never used' }),
    revokedBy: z.string().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKeyView = z.infer<typeof ApiKeyView>;
export const ApiKeyList = z.object({ items: z.array(ApiKeyView) }).meta({ id: 'ApiKeyList' });
/** The key itself is shown once, to who makes it. */
export const ApiKeyMade = ApiKeyView.extend({ key: z.string() }).meta({ id: 'ApiKeyMade' });
