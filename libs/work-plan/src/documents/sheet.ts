import type { TaskContent } from '@digital-customs/contracts';
import type { Sheet } from '@digital-customs/documents';
import { type Content, type Frame, standing, type Task } from '../plans/content.js';

export const planSheetName = 'Plan';
export const tasksSheetName = 'Tasks';

/** The columns of the plan as a sheet, in their order; the import reads the same. */
export const columns = [
  ['Code', 12],
  ['Topic', 8],
  ['Action (en)', 60],
  ['Action (fr)', 60],
  ['Output (en)', 30],
  ['Output (fr)', 30],
  ['Lead', 12],
  ['Bodies', 24],
  ['Timeline', 18],
  ['Report every', 12],
  ['Goals', 12],
  ['Themes', 18],
  ['Instruments', 30],
  ['Systems', 30],
  ['TFA measures', 14],
  ['Segments', 24],
  ['Practices', 24],
  ['Depends on', 18],
] as const;
export type Column = (typeof columns)[number][0];
export type SheetRow = Record<Column, string>;

/** Between the items of a list in a cell. */
export const separator = '; ';

export const timelineCell = (timeline: TaskContent['timeline']): string =>
  timeline.kind === 'by'
    ? timeline.month
    : timeline.kind === 'range'
      ? `${timeline.from}/${timeline.to}`
      : timeline.kind;

function rowOf({ code, topic, content }: Task): SheetRow {
  const { texts } = content;
  return {
    Code: code,
    Topic: topic,
    'Action (en)': texts.en?.action ?? '',
    'Action (fr)': texts.fr?.action ?? '',
    'Output (en)': texts.en?.output ?? '',
    'Output (fr)': texts.fr?.output ?? '',
    Lead: content.lead,
    Bodies: content.bodies.join(separator),
    Timeline: timelineCell(content.timeline),
    'Report every': content.reportEvery === null ? '' : String(content.reportEvery),
    Goals: content.goals.join(separator),
    Themes: content.themes.join(separator),
    Instruments: content.instruments.join(separator),
    Systems: content.systems.join(separator),
    'TFA measures': content.tfaMeasures.join(separator),
    Segments: content.segments.join(separator),
    Practices: content.practices.join(separator),
    'Depends on': content.dependsOn.join(separator),
  };
}

/** Every standing task, a line each, in the order of `columns`. */
export const rowsOf = (content: Content): string[][] =>
  standing(content).map((task) => {
    const row = rowOf(task);
    return columns.map(([name]) => row[name]);
  });

/** The plan as a workbook. Its first sheet says which revision it was made from. */
export const workbookOf = ({ period }: Frame, content: Content): Sheet[] => [
  {
    name: planSheetName,
    columns: [
      ['', 14],
      ['', 40],
    ],
    headed: false,
    rows: [
      ['Period', period],
      ['Revision', String(content.revision)],
      ['Lists', 'Items are separated by a semicolon.'],
      ['Timeline', '2017-06, 2017-01/2017-06, annual or continuous'],
      ['New tasks', 'Leave the code empty and give the topic.'],
    ],
  },
  { name: tasksSheetName, columns, rows: rowsOf(content) },
];
