import { restoreDocuments } from './copies.js';
import { dataDirectory } from './data-directory.config.js';

const [file, ...options] = process.argv.slice(2);
try {
  if (!file) throw new Error('Say which backup to restore: npm run restore -- FILE [--replace]');
  await restoreDocuments(file, dataDirectory(), { replace: options.includes('--replace') });
  console.log(`Restored ${file} into ${dataDirectory()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
