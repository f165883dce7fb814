import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a file for its owner alone, whole and on disk, or not at all: a crash leaves no half of it. */
export function writeWhole(file: string, text: string): void {
  const draft = `${file}.part`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}
