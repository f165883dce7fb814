import { DomainError, importLimits, type ProblemCode } from '@digital-customs/contracts';
import { cellText, decoded, readCsv, readWorkbook, UnreadableFile } from '@digital-customs/documents';

/** Rows of texts under their heads, wherever they come from. */
export interface Rows {
  heads: string[];
  rows: string[][];
  /** The number of the first of them, as a program counts: 2 below a line of heads. */
  first: 1 | 2;
}

const codes: Record<UnreadableFile['why'], ProblemCode> = {
  damaged: 'repository.import-unreadable',
  'too-large': 'repository.import-too-large',
  'too-many-rows': 'repository.import-too-many-rows',
  formulas: 'repository.import-formulas',
  encoding: 'repository.import-encoding',
};
const mostCell = 32_767;
const mostRows = importLimits.rows + 1;

/** Reads a file by its name’s ending. Throws the import’s problems, which say what to do. */
export async function readFile(name: string, bytes: Buffer): Promise<Rows> {
  try {
    return sound(await rowsIn(name, bytes), /\.(jsonl|ndjson)$/i.test(name) ? 1 : 2);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const advice = {
      formulas: 'Copy the sheet and paste it as values.',
      'too-many-rows': `Bring at most ${importLimits.rows} rows at once.`,
      encoding: 'Save it again as CSV in UTF-8.',
      'too-large': 'Delete what does not belong to the table, or bring it in parts.',
      damaged: 'Save it again from the program that made it.',
    }[error.why];
    throw new DomainError(codes[error.why], `${error.message} ${advice}`);
  }
}

async function rowsIn(name: string, bytes: Buffer): Promise<string[][]> {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
  const ending = name.toLowerCase().split('.').at(-1);
  if (ending === 'xlsx') {
    const [sheet] = await readWorkbook(bytes, { mostRows, formulas: false });
    return (sheet?.data ?? []).map((row) => row.map(cellText));
  }
  if (!isZip && (ending === 'csv' || ending === 'txt')) return readCsv(bytes, { mostRows });
  if (!isZip && (ending === 'jsonl' || ending === 'ndjson')) return fromJsonLines(decoded(bytes));
  throw new DomainError(
    'repository.import-format',
    'Send a workbook (.xlsx), a table of comma-separated values (.csv) or JSON Lines (.jsonl).',
  );
}

/** Objects, one a line: every path to a value becomes a column. */
function fromJsonLines(text: string): string[][] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/).filter((line) => line.trim()); // prettier-ignore
  if (lines.length >= mostRows)
    throw new UnreadableFile('too-many-rows', `It has more than ${importLimits.rows} lines.`);
  const heads = new Map<string, number>();
  const rows = lines.map((line, at) => {
    const cells: string[] = [];
    for (const [path, value] of flattened(objectIn(line, at + 1))) {
      const column = heads.get(path) ?? heads.set(path, heads.size).size - 1;
      if (column < importLimits.columns) cells[column] = value;
    }
    return cells;
  });
  return [[...heads.keys()].slice(0, importLimits.columns), ...rows];
}

function objectIn(line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line);
    if (value && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch {
    // Falls through: no JSON.
  }
  throw new UnreadableFile('damaged', `Line ${number} is no JSON object.`);
}

const deepest = 6;

function flattened(value: object, path = '', depth = 0): [string, string][] {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]): [string, string][] => {
    const at = path ? `${path}.${name}` : name;
    if (part === null || part === undefined || depth > deepest) return [];
    if (name === 'audience' && typeof part === 'object') return [[at, audienceText(part)]];
    if (Array.isArray(part)) return [[at, listText(part)]];
    if (typeof part === 'object') return flattened(part, at, depth + 1);
    return [[at, String(part as string | number | boolean)]];
  });
}

const audienceText = (audience: object): string =>
  Object.values(audience as Record<string, unknown>)
    .findLast(Array.isArray)
    ?.join('; ') ?? String((audience as { kind?: unknown }).kind ?? '');

const listText = (list: unknown[]): string =>
  list.some((item) => typeof item === 'object')
    ? list.map((item) => Object.values(item as object).join(' | ')).join('\n')
    : list.join('; ');

/** What a store keeps: texts only, no empty rows, as many cells as there are heads. */
export function sound([head = [], ...rows]: string[][], first: Rows['first']): Rows {
  const heads = head.slice(0, importLimits.columns).map((text) => text.trim().slice(0, 200));
  while (heads.length && !heads.at(-1)) heads.pop();
  const cells = rows.map((row) =>
    heads.map((_, column) => (row[column] ?? '').replaceAll('\u0000', '').slice(0, mostCell)),
  );
  while (cells.length && cells.at(-1)!.every((cell) => cell.trim() === '')) cells.pop();
  if (heads.length === 0 || cells.length === 0)
    throw new DomainError('repository.import-empty', 'Put heads in the first line and a record in each line below.');
  return { heads, rows: cells, first };
}
