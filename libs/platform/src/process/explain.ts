const moving = ['ForeignData', 'MoveIncomplete'];
const migration = ['NewerSchema', 'MigrationFailed', 'MigrationMissing'];

/** Why a process does not start: what a person needs to know, without a trace of calls where the cause is known. */
export function explain(error: unknown): string {
  const { code, name, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return 'The port is taken by another program. Stop it, or choose another with PORT, for example PORT=3001 npm start';
  if (code === 'EACCES' || code === 'EROFS')
    return `The data folder cannot be written (${message}). Choose another with DATA_DIR.`;
  if (/^Mongo(ose)?ServerSelectionError$/.test(name))
    return `MongoDB does not answer (${message}). Start it, or give another address with MONGODB_URI.`;
  if (/^Mongo/.test(name) && Number(code) === 18)
    return 'MongoDB refuses the name and password of MONGODB_URI. Mend them there; nothing was changed.';
  return ['WrongSetting', 'DataFolderInUse', 'DamagedDataFile', 'NewerDataFile', ...migration, ...moving].includes(name)
    ? message
    : (stack ?? message);
}
