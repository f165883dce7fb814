import { Readable } from 'node:stream';
import { columnName } from '../choices.js';
import type { CellValue } from '../to-csv.js';
import type { ExportTable, Language } from './table.js';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts of a workbook that do not depend on its rows (ECMA-376, part 1, 12). Style 1 is bold, for the head. */
const parts = {
  '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbook}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${workbook}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${workbook}.styles+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
};

/** The longest text of a cell; programs refuse more. */
const mostText = 32_767;

/**
 * A workbook of one sheet, written while its rows are read. `write-excel-file` holds every cell until the end, which takes
 * hundreds of MB for a whole repository. Texts are texts (`inlineStr`), which no program takes for a formula.
 */
export async function streamXlsx<Item>(
  table: ExportTable<Item>,
  items: AsyncIterable<Item>,
  language: Language,
): Promise<Readable> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const rows = Readable.from(sheet(table, items, language), { objectMode: false, highWaterMark: 64 * 1024 });
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name);
  const title = table.title[language].replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
  zip.addBuffer(Buffer.from(`${head}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="${escaped(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`), 'xl/workbook.xml'); // prettier-ignore
  const out = zip.outputStream as Readable;
  rows.on('error', (error) => out.destroy(error));
  out.on('close', () => rows.destroy());
  zip.end();
  return out;
}

async function* sheet<Item>({ columns }: ExportTable<Item>, items: AsyncIterable<Item>, language: Language) {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${head}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  const names = columns.map((_, at) => columnName(at));
  const line = (number: number, cells: readonly CellValue[], style: number) =>
    `<row r="${number}">${cells.map((each, at) => cellOf(`${names[at]}${number}`, each, style)).join('')}</row>`;
  let number = 1;
  yield line(number++, columns.map(({ name }) => name[language]), 1); // prettier-ignore
  for await (const item of items) yield line(number++, columns.map(({ value }) => value(item, language)), 2); // prettier-ignore
  yield '</sheetData></worksheet>';
}

function cellOf(name: string, value: CellValue, style: number): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
  return `<c r="${name}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(String(value).slice(0, mostText))}</t></is></c>`;
}

/** Without the signs that XML cannot hold. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
