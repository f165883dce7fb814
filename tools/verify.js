/**
 * Holds the services' data against each other: `npm run verify`. Events against their owners, read models against events,
 * and the search index, of which a running product is asked at URL; `--no-index` leaves that out. Compile first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DisseminationModule } from '@digital-customs/dissemination';
import { backupDocuments, startDocumentServer } from '@digital-customs/document-server';
import { IdentityModule } from '@digital-customs/identity';
import { MaturityModule } from '@digital-customs/maturity';
import { explain, platformSettings, verify } from '@digital-customs/platform';
import { Logger } from '@nestjs/common';
import { RepositoryModule } from '@digital-customs/repository';
import { WorkPlanModule } from '@digital-customs/work-plan';
import { ask, url } from './operator.js';

let folder = null;
let documents = null;
try {
  Logger.overrideLogger(['error']);
  const settings = platformSettings();
  folder = mkdtempSync(join(tmpdir(), 'digital-customs-verify-'));
  documents = settings.MONGODB_URI ? null : await copyOf(settings.DATA_DIR, folder);
  const modules = [
    IdentityModule,
    RepositoryModule.for({ samples: false }),
    MaturityModule.for(),
    WorkPlanModule.for({ reference: false }),
    DisseminationModule,
  ];
  const run = { ...settings, DATA_DIR: folder, MONGODB_URI: settings.MONGODB_URI ?? documents.uri, soleWriter: false };
  const { aggregates, events, documents: lines, faults } = await verify(modules, run);
  console.log(`${aggregates} aggregates, ${events} events, ${lines} documents of read models: ${said(faults)}`);
  const differing = process.argv.includes('--no-index') ? [] : await checkIndex();
  if (faults.length + differing.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await documents?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

/** A standalone may run on the folder: a copy as of one moment is looked at. */
async function copyOf(dataDir, to) {
  backupDocuments(dataDir, join(to, 'documents.db'));
  return startDocumentServer({ dataDir: to });
}

async function checkIndex() {
  const { announced, missing, outdated, surplus } = await ask('GET', '/api/operations/search/check').catch((error) => {
    throw new Error(
      `The search index could not be asked for at ${url}: ${error.message}. Set URL, or give --no-index.`,
    );
  });
  const faults = Object.entries({ missing, outdated, surplus }).flatMap(([kind, ids]) =>
    ids.map((id) => `search ${id}: ${kind}`),
  );
  console.log(`${announced} documents in the search index: ${said(faults)}`);
  return faults;
}

function said(faults) {
  if (faults.length === 0) return 'equal';
  return `${faults.length} faults\n${faults
    .slice(0, 200)
    .map((fault) => `  ${fault}`)
    .join('\n')}`;
}
