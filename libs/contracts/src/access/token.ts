import { z } from 'zod';
import { keyScopeCodes } from '../vocabularies/key-scope-terms.js';
import { RoleGrant } from './roles.js';

/** The signed token by which the gateway tells services who asks: a JWT (EdDSA), whose keys identity publishes as JWKS. */
export const actorToken = {
  issuer: 'digital-customs.identity',
  audience: 'digital-customs.services',
  algorithms: ['EdDSA'] as string[],
  /** How long it is good; a person whose roles are taken away has them no longer than this. */
  seconds: 60,
};

/** What it says beside issuer, audience and times. */
export const ActorClaims = z.object({
  sub: z.string().min(1),
  name: z.string(),
  grants: z.array(RoleGrant),
  scopes: z.array(z.enum(keyScopeCodes)).optional(),
});
export type ActorClaims = z.infer<typeof ActorClaims>;

/** What identity answers to the gateway about a session; without a session there is no token. */
export const IssuedToken = z.object({ token: z.string().nullable() });
