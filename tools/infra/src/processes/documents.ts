import { startDocumentServer } from '@digital-customs/document-server';

/* The embedded document server as a process of its own, for several services to share. Tells its address, and ends with its parent. */
const [, , dataDir, port] = process.argv;
const documents = await startDocumentServer({ dataDir: dataDir!, port: Number(port ?? 0) });
process.on('disconnect', () => void documents.stop().then(() => process.exit(0)));
process.send!({ uri: documents.uri });
