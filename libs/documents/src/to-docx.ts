import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, PrintedDocument, Row } from './blocks.js';

const languages = { en: 'en-GB', fr: 'fr-FR' };

/** An A4 document in landscape; heads of tables repeat on each page. */
export function toDocx({ title, subtitle, language, footer, blocks }: PrintedDocument): Promise<Buffer> {
  const document = new Document({
    title,
    description: subtitle,
    creator: 'Digital Customs',
    styles: { default: { document: { run: { font: 'Calibri', size: 20, language: { value: languages[language] } } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        footers: { default: new Footer({ children: [pageFoot(footer)] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
          new Paragraph({ text: subtitle, alignment: AlignmentType.CENTER, spacing: { after: 240 } }),
          ...blocks.flatMap(rendered),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const pageFoot = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 16, children: [`${text}   `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });

function rendered(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          spacing: { before: 240, after: 120 },
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ text: block.text, spacing: { after: 120 } })];
    case 'drawing':
      return [new Paragraph({ text: block.text, spacing: { after: 120 } })];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'table':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [
            new TableRow({
              tableHeader: true,
              children: block.head.map((text, at) => cellOf({ text, bold: true }, block.widths[at])),
            }),
            ...block.rows.map((row) => rowOf(row, block.widths)),
          ],
        }),
        new Paragraph({ text: '' }),
      ];
  }
}

const rowOf = (row: Row, widths: number[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: Array.isArray(row)
      ? row.map((cell, at) => cellOf(cell, widths[at]))
      : [cellOf({ text: row.across, bold: true }, 100, widths.length)],
  });

const cellOf = (cell: Cell, width = 0, span = 1): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    columnSpan: span,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [new Paragraph({ children: runsOf(cell) })],
  });

const runsOf = ({ text, bold = false, struck = false, pieces }: Cell): TextRun[] =>
  pieces
    ? pieces.map(({ text, kind }) => new TextRun({ text, bold: kind === 'added', strike: kind === 'removed' }))
    : [new TextRun({ text, bold, strike: struck })];
