import { createHash } from 'node:crypto';
import {
  type CellProblem,
  type ImportedType,
  InnovationContent,
  PracticeContent,
  technologiesNamed,
} from '@digital-customs/contracts';
import { cellName } from '@digital-customs/documents';
import type { Field } from './field.js';
import { innovationFields } from './innovation-fields.js';
import { plainHead } from './guess-fields.js';
import { practiceFields } from './practice-fields.js';
import { readCell, UnreadableCell } from './read-cell.js';

export type Content = PracticeContent | InnovationContent;
export const fieldsOf = (type: ImportedType): readonly Field[] =>
  type === 'practice' ? practiceFields : innovationFields;

/** A row as it was understood. Its content is absent where a cell is wrong. */
export interface ReadRow {
  title: string;
  summary: string;
  language: string;
  problems: CellProblem[];
  content?: Content;
  /** The same for the same record, however often it comes: its own reference, else its title. */
  key: string;
}

/** Reads the cells of a row by what each column is read as. `row` as a program counts it: the head is row 1. */
export function readRow(
  type: ImportedType,
  row: number,
  cells: readonly string[],
  mapping: readonly (string | null)[],
): ReadRow {
  const fields = fieldsOf(type);
  const given: Record<string, unknown> = {};
  const problems: CellProblem[] = [];
  const problem = (path: string, code: string, message: string, value: string) => {
    const column = columnOf(mapping, path);
    const cell = column === null ? `${row}` : cellName(column, row);
    problems.push({ column, cell, field: path, code, message, value });
  };
  mapping.forEach((path, column) => {
    const text = cells[column]?.trim();
    const field = path && text ? fields.find((each) => each.field === path) : undefined;
    if (!field || !text) return;
    try {
      place(given, field.field, readCell(text, field.reading));
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      problem(field.field, error.code, error.message, error.value);
    }
  });
  const { externalId, ...rest } = given;
  const content = withTexts(rest);
  const texts = content['texts'] as Record<string, { title?: string; summary?: string }>;
  const language = content['language'] as string;
  if (Object.keys(texts).length === 0)
    problem(`texts.${language}.title`, 'title-missing', 'Give the title in at least one language.', '');
  else if (!texts[language])
    problem(`texts.${language}.title`, 'title-missing', 'Give the title in the language it was written in.', '');
  else check(type, content, problem);
  const { title = '', summary = '' } = texts[language] ?? Object.values(texts)[0] ?? {};
  const key = createHash('sha256').update(externalId ? `id\n${externalId as string}` : `title\n${language}\n${plainHead(title)}`).digest('hex').slice(0, 24); // prettier-ignore
  return { title, summary, language, problems, key, ...(problems.length === 0 && { content: content as Content }) };
}

type Told = (path: string, code: string, message: string, value: string) => void;

function check(type: ImportedType, content: Record<string, unknown>, problem: Told): void {
  const parsed = (type === 'practice' ? PracticeContent : InnovationContent).safeParse(content);
  if (parsed.success) Object.assign(content, parsed.data);
  for (const { path, message, code } of parsed.error?.issues ?? [])
    problem(
      path.join('.'),
      code === 'too_big' ? 'too-long' : code.replaceAll('_', '-'),
      message,
      valueAt(content, path),
    );
  if (type === 'practice' || !parsed.success) return;
  for (const word of (parsed.data as InnovationContent).technologies)
    if (technologiesNamed(word).length === 0)
      problem('technologies', 'unknown-technology', `“${word}” names no technology of the radar.`, word);
}

/** Texts without a title are none; the language is that of the first title unless it is given. */
function withTexts(given: Record<string, unknown>): Record<string, unknown> {
  const said = Object.entries((given['texts'] ?? {}) as Record<string, { title?: string }>);
  const texts = Object.fromEntries(said.filter(([, { title }]) => title));
  return { ...given, texts, language: given['language'] ?? Object.keys(texts)[0] ?? 'en' };
}

function place(into: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop()!;
  let at = into;
  for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>;
  at[last] = value;
}

const valueAt = (content: unknown, path: readonly PropertyKey[]): string => {
  const value = path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], content);
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';
};

/** The column that says a path, or a part of it. */
function columnOf(mapping: readonly (string | null)[], path: string): number | null {
  const column = mapping.findIndex((field) => field !== null && (path === field || path.startsWith(`${field}.`)));
  return column < 0 ? null : column;
}
