/** Brings the data of all services, or of those named, up to date: `npm run migrate -- [SERVICE ...]`. Compile first. */
import { startDocumentServer } from '@digital-customs/document-server';
import { declaredServices, explain, migrateService, platformSettings } from '@digital-customs/platform';
import { StandaloneModule } from '../apps/standalone/dist/standalone.js';

let documents = null;
try {
  const settings = platformSettings();
  // Names the modules of all services; nothing is started.
  StandaloneModule.for({ ...settings, MONGODB_URI: '', soleWriter: true });
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !declaredServices().includes(name));
  if (unknown.length) throw new Error(`No service ${unknown.join(', ')}. There are: ${declaredServices().join(', ')}.`);
  if (!settings.MONGODB_URI) documents = await startDocumentServer({ dataDir: settings.DATA_DIR });
  for (const service of names.length ? names : declaredServices()) {
    const ran = await migrateService(service, settings.MONGODB_URI ?? documents.uri);
    console.log(`${service}: ${ran.length ? `ran ${ran.join(', ')}` : 'up to date'}`);
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await documents?.stop();
}
