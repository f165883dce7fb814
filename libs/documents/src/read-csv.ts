import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from './read-workbook.js';

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or else Windows-1252, as older spreadsheet programs write.
 * @throws UnreadableFile (`encoding`) where it is of several encodings at once, or no text.
 */
export function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new UnreadableFile('encoding', 'It holds characters that no text has.');
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const lines = linesOf(bytes);
  const wrong = lines.findIndex((line) => !isUtf8(line));
  if (lines.some((line) => isUtf8(line) && line.some((byte) => byte > 127)))
    throw new UnreadableFile('encoding', `Line ${wrong + 1} is in another encoding than the rest.`);
  return new TextDecoder('windows-1252').decode(bytes);
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

const separators = [',', ';', '\t'] as const;

/** The rows of a CSV file, the head included; separated as its head is. @throws UnreadableFile */
export async function readCsv(bytes: Buffer, { mostRows }: { mostRows: number }): Promise<string[][]> {
  const text = decoded(bytes);
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = separators.reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
  const { parse } = await import('csv-parse/sync');
  const rows = ((): string[][] => {
    try {
      return parse(text, {
        bom: true,
        delimiter,
        relaxColumnCount: true,
        relaxQuotes: true,
        to: mostRows + 1,
        maxRecordSize: 1024 * 1024,
      });
    } catch (error) {
      throw new UnreadableFile('damaged', `It is no sound CSV file: ${(error as Error).message}`);
    }
  })();
  if (rows.length > mostRows) throw new UnreadableFile('too-many-rows', `It has more than ${mostRows} rows.`);
  return rows;
}
