import { Standalone } from './standalone.js';

const started = Date.now();
const standalone = await Standalone.start().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

console.log(`Digital Customs is ready at ${standalone.url} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
for (const line of standalone.notices) console.log(line);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void standalone.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}

/** What a person needs to know, without a trace of calls where the cause is known. */
function explain(error: unknown): string {
  const { code, name, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return 'The port is taken by another program. Stop it, or choose another with PORT, for example PORT=3001 npm start';
  if (code === 'EACCES' || code === 'EROFS')
    return `The data folder cannot be written (${message}). Choose another with DATA_DIR.`;
  return ['WrongSetting', 'DataFolderInUse', 'DamagedDataFile', 'NewerDataFile'].includes(name)
    ? message
    : (stack ?? message);
}
