import type { FactoryProvider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { type BetterAuthPlugin } from 'better-auth';
import { betterAuth } from 'better-auth/minimal';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { mongodbAdapter } from 'better-auth/adapters/mongodb';
import { jwt } from 'better-auth/plugins/jwt';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { actorToken } from '@digital-customs/contracts';
import { type RunSettings, SETTINGS } from '@digital-customs/platform';
import { identitySettings } from './identity.config.js';
import { keptSecret } from './kept-secret.js';

export const AUTH = Symbol('auth');
export const minPassword = 10;
const day = 24 * 3600;
const sevenDays = 7 * day;

/** Opens a session for somebody whom another way of signing in has proven. Called by us alone: no route leads there. */
const openedByUs = {
  id: 'opened-by-us',
  endpoints: {
    openSession: createAuthEndpoint(
      '/open-session',
      { method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true, metadata: { SERVER_ONLY: true } },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.userId);
        if (!user) throw context.error('NOT_FOUND');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return context.json({ token: session.token });
      },
    ),
  },
} satisfies BetterAuthPlugin;

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
      openedByUs,
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
