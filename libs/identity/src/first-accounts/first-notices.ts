import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PlatformSettings } from '@digital-customs/platform';
import { FirstAccounts } from './first-accounts.js';

/** Makes the first accounts of a new installation; returns the lines that tell its operator of them, once. */
export async function firstNotices(
  app: NestFastifyApplication,
  settings: PlatformSettings,
  url: string,
): Promise<string[]> {
  const first = app.get(FirstAccounts);
  if (!settings.DEMO) {
    const path = await first.secretariat();
    return path
      ? [`Nobody has an account yet. The secretariat opens the first at ${url}${path} (good for seven days).`]
      : [];
  }
  const made = await first.demo();
  if (made.length === 0) return [];
  const lines = made.map(({ email, password }) => `  ${email.padEnd(34)} ${password}`);
  return [`Demonstration accounts, also in ${settings.DATA_DIR}/demo-accounts.json (shown this once):`, ...lines];
}
