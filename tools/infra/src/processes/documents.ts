import { startDocumentServer } from '@digital-customs/document-server';

/* The embedded document server as a process of its own, for several services to share. Tells its address, and ends with its parent. */
const documents = await startDocumentServer({ dataDir: process.argv[2]! });
process.on('disconnect', () => void documents.stop().then(() => process.exit(0)));
process.send!({ uri: documents.uri });
