import { backupDocuments } from './copies.js';
import { dataDirectory } from './data-directory.config.js';

const [file] = process.argv.slice(2);
try {
  if (!file) throw new Error('Say where to write the backup: npm run backup -- FILE');
  await backupDocuments(dataDirectory(), file);
  console.log(`Backup written to ${file}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
