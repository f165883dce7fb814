import { members, type WindowFieldKind } from '@digital-customs/contracts';

const codes = new Set(members.map(({ code }) => code));

/** A value that is written line by line, as text: “2013: Live on 30 October”, “CO 2016: phytosanitary certificates”. */
export function textOf(kind: WindowFieldKind, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (!Array.isArray(value)) return String(value);
  return (value as Record<string, unknown>[])
    .map((item) => {
      switch (kind) {
        case 'milestones':
          return `${item['year']}: ${item['what']}`;
        case 'results':
          return `${item['indicator']}: ${item['value']}`;
        case 'connections':
          return `${[item['member'], item['since']].filter(Boolean).join(' ')}${item['documents'] ? `: ${item['documents']}` : ''}`;
        default:
          return String(item);
      }
    })
    .join('\n');
}

/** The value that a text says; undefined where it cannot be read. */
export function valueOf(kind: WindowFieldKind, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  switch (kind) {
    case 'year':
    case 'number':
      return /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : undefined;
    case 'lines':
    case 'addresses':
      return linesOf(trimmed);
    case 'milestones':
      return all(trimmed, /^(\d{4})\s*:\s*(.+)$/, ([, year, what]) => ({ year: Number(year), what }));
    case 'results':
      return all(trimmed, /^(.+?)\s*:\s+(.+)$/, ([, indicator, value]) => ({ indicator, value }));
    case 'connections':
      return all(trimmed, /^([A-Z]{2})(?:\s+(\d{4}))?\s*(?::\s*(.*))?$/i, ([, member = '', since, documents = '']) =>
        codes.has(member.toUpperCase())
          ? { member: member.toUpperCase(), since: since ? Number(since) : null, documents }
          : undefined,
      );
    default:
      return trimmed;
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function all(text: string, pattern: RegExp, make: (match: RegExpExecArray) => object | undefined) {
  const items = linesOf(text).map((line) => {
    const match = pattern.exec(line);
    return match ? make(match) : undefined;
  });
  return items.every((item) => item !== undefined) ? items : undefined;
}
