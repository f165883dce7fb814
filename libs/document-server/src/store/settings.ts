import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `document-server.json` in the data folder holds: how to sign in, and who serves the folder. */
export type Settings = { user: string; password: string; pid?: number; port?: number };

const fileIn = (folder: string): string => join(folder, 'document-server.json');

export const readSettings = (folder: string): Settings | undefined => {
  const file = fileIn(folder);
  if (!existsSync(file)) return undefined;
  try {
    const settings = JSON.parse(readFileSync(file, 'utf8')) as Partial<Settings>;
    if (typeof settings.user === 'string' && typeof settings.password === 'string') return settings as Settings;
  } catch {
    // Half a file: a new password takes its place, for it guards nothing but this server's own port.
  }
  return undefined;
};

/** The settings with this process in them, written whole, readable by the owner alone; a password is made when there is none. */
export const claimSettings = (folder: string, port?: number): Settings => {
  const known = readSettings(folder);
  const settings = {
    user: known?.user ?? 'digital-customs',
    password: known?.password ?? randomBytes(24).toString('base64url'),
    pid: process.pid,
    port,
  };
  const draft = `${fileIn(folder)}.new`;
  try {
    writeFileSync(draft, `${JSON.stringify(settings, undefined, 2)}\n`, { mode: 0o600 });
    chmodSync(draft, 0o600);
    renameSync(draft, fileIn(folder));
  } catch (error) {
    rmSync(draft, { force: true });
    // On a full disk the documents can still be read, with the password that was there.
    if (!known || (error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  return settings;
};
