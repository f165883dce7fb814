import { z } from 'zod';
import { RoleGrant } from '../access/roles.js';
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
