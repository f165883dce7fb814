import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactoryProvider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { betterAuth } from 'better-auth';
import { mongodbAdapter } from 'better-auth/adapters/mongodb';
import type { Connection } from 'mongoose';
import { type RunSettings, SETTINGS } from '@digital-customs/platform';
import { identitySecret } from './identity.config.js';

export const AUTH = Symbol('auth');
export const cookieName = 'digital-customs.session_token';
export const minPassword = 10;

/** Better Auth keeps accounts, hashes passwords and holds sessions; the routes are ours. */
function createAuth(connection: Connection, settings: RunSettings) {
  return betterAuth({
    database: mongodbAdapter(connection.db as never, { transaction: false }),
    secret: identitySecret() ?? keptSecret(settings.DATA_DIR),
    baseURL: settings.PUBLIC_URL ?? 'http://127.0.0.1',
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: minPassword, maxPasswordLength: 200 },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600 },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'digital-customs',
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        secure: settings.PUBLIC_URL?.startsWith('https:') ?? false,
      },
    },
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

/** Made once for a data folder; several processes share one through the environment instead. */
function keptSecret(folder: string): string {
  const file = join(folder, 'identity-secret');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
