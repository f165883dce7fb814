import type { PlanDocument } from './blocks.js';
import type { PlanSheet } from './sheet.js';

/** The libraries that make files are large and most days nobody asks for one: each is loaded with the first file of its kind. */
export const docxOf = async (document: PlanDocument): Promise<Buffer> =>
  (await import('./to-docx.js')).toDocx(document);
export const pdfOf = async (document: PlanDocument): Promise<Buffer> => (await import('./to-pdf.js')).toPdf(document);
export const xlsxOf = async (sheet: PlanSheet): Promise<Buffer> => (await import('./to-xlsx.js')).toXlsx(sheet);
