import { DamagedDataFile, DataFolderInUse } from './errors.js';

export type ErrorMessage = {
  name: string;
  message: string;
  code?: string;
  folder?: string;
  pid?: number;
  file?: string;
  why?: string;
};
export type ToWorker = { id: number; kind: 'backup' | 'stop'; file?: string };
export type FromWorker =
  | { kind: 'started'; uri: string }
  | { kind: 'refused'; error: ErrorMessage }
  | { kind: 'done'; id: number; error?: ErrorMessage };

/** An error in a form that crosses threads. */
export const toMessage = (error: unknown): ErrorMessage => {
  if (error instanceof DataFolderInUse)
    return { name: error.name, message: error.message, folder: error.folder, pid: error.pid };
  if (error instanceof DamagedDataFile)
    return { name: error.name, message: error.message, file: error.file, why: error.why };
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  return { name: error.name, message: error.message, ...('code' in error ? { code: String(error.code) } : {}) };
};

/** The same error on this side, of the same class. */
export const asError = (message: ErrorMessage): Error => {
  if (message.name === 'DataFolderInUse') return new DataFolderInUse(message.folder ?? '', message.pid);
  if (message.name === 'DamagedDataFile') return new DamagedDataFile(message.file ?? '', message.why ?? '');
  return Object.assign(new Error(message.message), {
    name: message.name,
    ...(message.code === undefined ? {} : { code: message.code }),
  });
};
