import { parentPort, workerData } from 'node:worker_threads';
import type { PrintedDocument } from './blocks.js';
import { type DocumentFormat, render } from './render.js';

/** Makes one document and ends. */
const { document, format } = workerData as { document: PrintedDocument; format: DocumentFormat };
parentPort?.postMessage(await render(document, format));
