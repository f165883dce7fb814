export type CellValue = string | number | boolean | null | undefined;

/**
 * RFC 4180, in UTF-8 with the mark that spreadsheet programs look for; the first line names the columns. A text that a
 * program would take for a formula gets an apostrophe in front, as OWASP advises against CSV injection.
 */
export const toCsv = (columns: readonly string[], rows: Iterable<readonly CellValue[]>): string =>
  [csvHead(columns), ...Array.from(rows, csvLine)].join('');

/** The beginning of a file that is written line by line. */
export const csvHead = (columns: readonly string[]): string => `\ufeff${csvLine(columns)}`;

export const csvLine = (cells: readonly CellValue[]): string => `${cells.map(quoted).join(',')}\r\n`;

function quoted(value: CellValue): string {
  const text = typeof value === 'string' ? harmless(value) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
