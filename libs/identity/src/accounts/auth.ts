import type { FactoryProvider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { betterAuth } from 'better-auth';
import { mongodbAdapter } from 'better-auth/adapters/mongodb';
import { jwt } from 'better-auth/plugins/jwt';
import type { Connection } from 'mongoose';
import { actorToken } from '@digital-customs/contracts';
import { type RunSettings, SETTINGS } from '@digital-customs/platform';
import { identitySettings } from './identity.config.js';
import { keptSecret } from './kept-secret.js';

export const AUTH = Symbol('auth');
export const minPassword = 10;
const day = 24 * 3600;
const sevenDays = 7 * day;

/**
 * Better Auth keeps accounts, hashes passwords and holds sessions; the routes and the limits are ours.
 * A session ends seven days after the sign-in, used or not; `freshAge: 0` lets its holder manage sessions all that time.
 */
function createAuth(connection: Connection, settings: RunSettings) {
  return betterAuth({
    database: mongodbAdapter(connection.db as never, { transaction: false }),
    secret: identitySettings().BETTER_AUTH_SECRET ?? keptSecret(settings.DATA_DIR),
    baseURL: settings.PUBLIC_URL ?? 'http://127.0.0.1',
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: minPassword, maxPasswordLength: 200 },
    session: { expiresIn: sevenDays, disableSessionRefresh: true, freshAge: 0 },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'digital-customs',
      // One name with and without TLS; `secure` below adds the attribute without the prefix.
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        secure: settings.PUBLIC_URL?.startsWith('https:') ?? false,
      },
    },
    plugins: [
      jwt({
        jwks: { keyPairConfig: { alg: 'EdDSA', crv: 'Ed25519' }, rotationInterval: 90 * day, gracePeriod: day },
        jwt: { issuer: actorToken.issuer, audience: actorToken.audience, expirationTime: `${actorToken.seconds}s` },
        disableSettingJwtHeader: true,
      }),
    ],
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}

export type Auth = ReturnType<typeof createAuth>;

export const authProvider: FactoryProvider<Auth> = {
  provide: AUTH,
  inject: [getConnectionToken('identity'), SETTINGS],
  useFactory: createAuth,
};
