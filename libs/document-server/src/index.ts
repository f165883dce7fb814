export { backupDocuments } from './backup-documents.js';
export { DamagedDataFile, DataFolderInUse, NewerDataFile } from './errors.js';
export { restoreDocuments } from './restore-documents.js';
export { type DocumentServer, startDocumentServer, type StartOptions } from './start-document-server.js';
