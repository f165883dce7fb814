import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, Cell, PrintedDocument, Row } from './blocks.js';

/** Roboto, from pdfmake's own package: it has every letter of English and French. */
const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts/Roboto');
const font = (name: string) => join(fonts, `Roboto-${name}.ttf`);
pdfmake.setFonts({
  Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') },
});
/** Between the margins of an A4 page in landscape, in points. */
const drawingWidth = 770;

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));

/** An A4 document in landscape with its fonts inside; heads of tables repeat on each page. */
export async function toPdf({ title, subtitle, language, footer, blocks }: PrintedDocument): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 36, 36, 44],
    info: { title, subject: subtitle, creator: 'Digital Customs' },
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    defaultStyle: { fontSize: 9, lineHeight: 1.15 },
    footer: (page, pages) => ({
      text: `${footer}   ${page} / ${pages}`,
      alignment: 'center',
      fontSize: 7,
      margin: [0, 12],
    }),
    content: [
      { text: title, fontSize: 16, bold: true, alignment: 'center' },
      { text: subtitle, alignment: 'center', margin: [0, 4, 0, 12] },
      ...blocks.map(rendered),
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function rendered(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, fontSize: block.level === 1 ? 13 : 11, bold: true, margin: [0, 10, 0, 4] };
    case 'paragraph':
      return { text: block.text, margin: [0, 0, 0, 6] };
    case 'list':
      return { ul: block.items, margin: [0, 0, 0, 6] };
    case 'drawing':
      return { svg: block.svg, width: drawingWidth, margin: [0, 4, 0, 8] };
    case 'table':
      return {
        margin: [0, 0, 0, 8],
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: block.widths.map((width) => `${width}%`),
          body: [
            block.head.map((text) => ({ text, bold: true, fillColor: '#e8eef4' })),
            ...block.rows.map((row) => rowOf(row, block.widths.length)),
          ],
        },
      };
  }
}

function rowOf(row: Row, columns: number): Content[] {
  if (Array.isArray(row)) return row.map(textOf);
  const rest = Array.from({ length: columns - 1 }, (): Content => ({ text: '' }));
  return [{ text: row.across, bold: true, colSpan: columns, fillColor: '#f4f4f4' } as Content, ...rest];
}

const textOf = ({ text, bold = false, struck = false, pieces }: Cell): Content =>
  pieces
    ? {
        text: pieces.map(({ text, kind }) => ({
          text,
          bold: kind === 'added',
          ...(kind === 'removed' && { decoration: 'lineThrough' as const }),
        })),
      }
    : { text, bold, ...(struck && { decoration: 'lineThrough' as const }) };
