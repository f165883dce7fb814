import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { WrongSetting } from '@digital-customs/platform';
import { writeWhole } from '../files/write-whole.js';

const leastLength = 32;

/**
 * The secret that signs session cookies, made once for a data folder and readable by its owner alone.
 * Several processes share one through BETTER_AUTH_SECRET instead. Throws `WrongSetting` for a file that holds none.
 */
export function keptSecret(folder: string): string {
  const file = join(folder, 'identity-secret');
  if (!existsSync(file)) makeSecret(folder, file);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= leastLength) return secret;
  throw new WrongSetting([
    `${file}: holds no secret of ${leastLength} characters. Delete the file to have a new one made; everybody then signs in again.`,
  ]);
}

/** Of two processes that start together on a new folder, the one that links first decides. */
function makeSecret(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeWhole(draft, `${randomBytes(32).toString('hex')}\n`);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}
