import { startDocumentServer } from '@digital-customs/document-server';
import { platformSettings } from '@digital-customs/platform/settings';

/** The store opens in a thread of its own, while this one loads the services. */
const openDocuments = async () => {
  const { MONGODB_URI, DATA_DIR } = platformSettings();
  return MONGODB_URI ? null : startDocumentServer({ dataDir: DATA_DIR });
};
const documents = openDocuments();
// Whoever awaits it tells what went wrong.
documents.catch(() => undefined);

const [{ runUntilTold }, { Standalone }] = await Promise.all([
  import('@digital-customs/platform'),
  import('./standalone.js'),
]);
await runUntilTold('Digital Customs', () => Standalone.start(documents));
