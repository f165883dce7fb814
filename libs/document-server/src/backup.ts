import { backupDocuments } from './backup-documents.js';
import { dataDir } from './data-dir.config.js';
import { runCommand } from './run-command.js';

runCommand('npm run backup -- FILE', ([file], print) => {
  backupDocuments(dataDir(), file!);
  print(`The documents of ${dataDir()} are saved in ${file}.`);
});
