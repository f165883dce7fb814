import { restoreDocuments } from './restore-documents.js';
import { dataDir } from './data-dir.config.js';
import { runCommand } from './run-command.js';

runCommand('npm run restore -- FILE [--replace]', ([file], print, options) => {
  const { kept } = restoreDocuments(file!, dataDir(), { replace: options.has('--replace') });
  print(
    `The documents of ${file} are in ${dataDir()}.${kept === undefined ? '' : ` What was there is kept in ${kept}.`}`,
  );
});
