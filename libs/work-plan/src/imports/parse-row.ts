import { TaskContent } from '@digital-customs/contracts';
import type { Column, SheetRow } from '../documents/sheet.js';

export interface CellProblem {
  column: Column;
  code: string;
  message: string;
}

/** The content a row states, over what the task says now; what a sheet does not show stays. Problems name the column. */
export function parseRow(
  cells: SheetRow,
  now: TaskContent | undefined,
): { content: TaskContent } | { problems: CellProblem[] } {
  const removed = (['fr', 'en'] as const).filter((language) => now?.texts[language] && !cells[`Action (${language})`]);
  if (removed.length)
    return {
      problems: removed.map((language) => ({
        column: `Action (${language})`,
        code: 'text-missing',
        message: 'A text can be changed but not taken out.',
      })),
    };
  const parsed = TaskContent.safeParse({
    ...now,
    texts: { ...now?.texts, ...textIn(cells, 'en', now), ...textIn(cells, 'fr', now) },
    lead: cells.Lead,
    bodies: listIn(cells.Bodies),
    timeline: timelineIn(cells.Timeline),
    reportEvery: cells['Report every'] === '' ? null : Number(cells['Report every']),
    goals: listIn(cells.Goals),
    themes: listIn(cells.Themes),
    instruments: listIn(cells.Instruments),
    systems: listIn(cells.Systems),
    tfaMeasures: listIn(cells['TFA measures']),
    segments: listIn(cells.Segments),
    practices: listIn(cells.Practices),
    dependsOn: listIn(cells['Depends on']),
  });
  if (parsed.success) return { content: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message, code }) => ({
      column: columnOf(path.map(String)),
      code: code.replaceAll('_', '-'),
      message: path[0] === 'timeline' ? 'Give 2017-06, 2017-01/2017-06, annual or continuous.' : message,
    })),
  };
}

const byField: Record<string, Column> = {
  texts: 'Action (en)',
  lead: 'Lead',
  bodies: 'Bodies',
  timeline: 'Timeline',
  reportEvery: 'Report every',
  goals: 'Goals',
  themes: 'Themes',
  instruments: 'Instruments',
  systems: 'Systems',
  tfaMeasures: 'TFA measures',
  segments: 'Segments',
  practices: 'Practices',
  dependsOn: 'Depends on',
  topic: 'Topic',
};

/** The column of a field's path, as `texts.fr.action` or `change.edit.bodies`. */
export function columnOf(path: string[]): Column {
  const [field, language, part] = path.filter((step) => !['change', 'edit', 'content'].includes(step));
  if (field === 'texts' && (language === 'en' || language === 'fr'))
    return part === 'output' ? `Output (${language})` : `Action (${language})`;
  return byField[field ?? ''] ?? 'Code';
}

function textIn(cells: SheetRow, language: 'en' | 'fr', now: TaskContent | undefined) {
  const action = cells[`Action (${language})`];
  if (!action) return {};
  return { [language]: { ...now?.texts[language], action, output: cells[`Output (${language})`] } };
}

const listIn = (cell: string) =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);

function timelineIn(cell: string): object {
  const [from, to] = cell.split('/');
  if (to !== undefined) return { kind: 'range', from, to };
  return cell === 'annual' || cell === 'continuous' ? { kind: cell } : { kind: 'by', month: cell };
}
