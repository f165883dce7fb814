import { Worker } from 'node:worker_threads';
import type { PrintedDocument } from './blocks.js';

export type DocumentFormat = 'docx' | 'pdf';

/** Documents with more rows than this are made in a thread of their own, so that others are answered meanwhile. */
const mostRowsHere = 300;

let before: Promise<unknown> = Promise.resolve();

/** The file of a document. Large ones are made one after the other: each takes some hundred MB while it is made. */
export function rendered(document: PrintedDocument, format: DocumentFormat): Promise<Buffer> {
  const rows = document.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0);
  if (rows <= mostRowsHere) return render(document, format);
  const made = before.then(() => renderInThread(document, format));
  before = made.catch(() => undefined);
  return made;
}

/** The libraries are loaded with the first document that needs them. */
export async function render(document: PrintedDocument, format: DocumentFormat): Promise<Buffer> {
  if (format === 'docx') return (await import('./to-docx.js')).toDocx(document);
  return (await import('./to-pdf.js')).toPdf(document);
}

function renderInThread(document: PrintedDocument, format: DocumentFormat): Promise<Buffer> {
  const worker = new Worker(new URL('./render-worker.js', import.meta.url), { workerData: { document, format } });
  return new Promise((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The document was not finished: its thread ended with ${code}.`)));
  });
}
