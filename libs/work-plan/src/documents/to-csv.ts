import { columns, type PlanSheet } from './sheet.js';

/**
 * RFC 4180, in UTF-8 with the mark that spreadsheet programs look for. A cell that a program would take for a formula gets an
 * apostrophe in front, as OWASP advises against CSV injection.
 */
export function toCsv({ rows }: PlanSheet): string {
  const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([name]) => row[name]))];
  return `\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const quoted = (text: string) => {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
