export { backupDocuments, restoreDocuments } from './copies.js';
export { DamagedDataFile, DataFolderInUse } from './errors.js';
export { type DocumentServer, type DocumentServerOptions, startDocumentServer } from './start.js';
