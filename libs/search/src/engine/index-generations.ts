import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isConfirmedIndex } from './index-file.js';

const parts = ['', '-wal', '-shm'];

/** Where an index is built beside the one in use. */
export const generationOf = (file: string, number: number): string => `${file}.next-${number}`;

export const removeIndex = (file: string): void => parts.forEach((part) => rmSync(file + part, { force: true }));

/**
 * Ends what the last process had begun: an index that was built to its end takes the place of the one before, one that
 * was not is removed. To be called before the file is opened.
 * @throws Error when another process holds one of them.
 */
export function settleGenerations(file: string): void {
  const name = `${basename(file)}.next-`;
  if (!existsSync(dirname(file))) return;
  const built = readdirSync(dirname(file))
    .filter((entry) => entry.startsWith(name) && /^\d+$/.test(entry.slice(name.length)))
    .sort((one, other) => Number(other.slice(name.length)) - Number(one.slice(name.length)))
    .map((entry) => join(dirname(file), entry));
  const whole = built.find(isConfirmedIndex);
  for (const one of built) if (one !== whole) removeIndex(one);
  if (!whole) return;
  removeIndex(file);
  for (const part of parts) if (existsSync(whole + part)) renameSync(whole + part, file + part);
}
