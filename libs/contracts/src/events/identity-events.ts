import { z } from 'zod';
import { RoleGrant } from '../access/roles.js';
import { MemberCode } from '../vocabularies/members.js';
import { defineEvent } from './envelope.js';

const topic = 'identity.person';

export const personInvited = defineEvent(
  topic,
  'identity.person-invited.v1',
  z.object({ id: z.string(), email: z.string(), grants: z.array(RoleGrant) }),
);
export const personJoined = defineEvent(
  topic,
  'identity.person-joined.v1',
  z.object({ id: z.string(), name: z.string(), email: z.string().optional(), grants: z.array(RoleGrant) }),
);
export const rolesChanged = defineEvent(
  topic,
  'identity.roles-changed.v1',
  z.object({ id: z.string(), grants: z.array(RoleGrant) }),
);

const keyTopic = 'identity.api-key';

export const apiKeyMade = defineEvent(
  keyTopic,
  'identity.api-key-made.v1',
  z.object({
    id: z.string(),
    member: MemberCode,
    name: z.string(),
    scopes: z.array(z.string()),
    expiresAt: z.iso.datetime(),
  }),
);
export const apiKeyRevoked = defineEvent(
  keyTopic,
  'identity.api-key-revoked.v1',
  z.object({ id: z.string(), member: MemberCode, name: z.string() }),
);
