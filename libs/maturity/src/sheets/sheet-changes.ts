import { Answer, type AnswerChange, type AnswersImported, type SheetCellProblem } from '@digital-customs/contracts';
import { cellName } from '@digital-customs/documents';
import type { Assessment } from '../assessments/assessment.js';
import { type ModelText, questionsOf } from '../models/models.js';
import type { ReadRow } from './read-sheet.js';
import { type Column, columns, evidenceLine, type SheetRow } from './sheet.js';

type Found = Pick<AnswersImported, 'problems'> & { changes: AnswerChange[] };

/** What a sheet would change of an assessment, and what is wrong in it, by row and column. Pure. */
export function changesIn(rows: readonly ReadRow[], { answers }: Assessment, model: ModelText): Found {
  const known = new Set(questionsOf(model).map(({ id }) => id));
  const found: Found = { changes: [], problems: [] };
  const seen = new Set<string>();
  for (const { row, cells } of rows) {
    const problem = (column: Column, code: string, message: string) =>
      found.problems.push(problemAt(row, column, code, message));
    const { Id: criterion } = cells;
    if (!known.has(criterion)) {
      problem('Id', 'unknown-criterion', `The model has no criterion ${criterion}`);
      continue;
    }
    if (seen.has(criterion)) {
      problem('Id', 'twice', `${criterion} is in the sheet twice`);
      continue;
    }
    seen.add(criterion);
    const theirs = answers[criterion];
    if (theirs ? isAs(cells, theirs) : isEmpty(cells)) continue;
    if (!/^\d{1,9}$/.test(cells.Base) || Number(cells.Base) !== (theirs?.version ?? 0)) {
      problem('Base', 'changed-since', 'Somebody has changed this answer since the sheet was made. Export it again');
      continue;
    }
    const parsed = answerIn(cells);
    if (parsed === null) found.changes.push({ criterion, base: Number(cells.Base), answer: null });
    else if (parsed.success) found.changes.push({ criterion, base: Number(cells.Base), answer: parsed.data });
    else
      for (const { path, code, message } of parsed.error.issues)
        problem(columnOf(String(path[0])), code.replaceAll('_', '-'), message);
  }
  return found;
}

const problemAt = (row: number, column: Column, code: string, message: string): SheetCellProblem => ({
  row,
  column,
  cell: cellName(
    columns.findIndex(([name]) => name === column),
    row,
  ),
  code,
  message,
});

const filled: Column[] = ['Level', 'Why not applicable', 'Reason', 'Confidence', 'Evidence'];
const isEmpty = (cells: SheetRow) => filled.every((column) => cells[column] === '');

function isAs(cells: SheetRow, theirs: Assessment['answers'][string]): boolean {
  const { level, notApplicable, reason, confidence, evidence } = theirs;
  return (
    cells.Level === (level === null ? 'n/a' : String(level)) &&
    cells['Why not applicable'] === notApplicable &&
    cells.Reason === reason &&
    (cells.Confidence.toLowerCase() || 'medium') === confidence &&
    cells.Evidence === evidence.map(evidenceLine).join('\n')
  );
}

/** Null where the row takes the answer back. */
function answerIn(cells: SheetRow) {
  if (isEmpty(cells)) return null;
  const { Level: level, Confidence: confidence } = cells;
  return Answer.safeParse({
    level: level === '' || level.toLowerCase() === 'n/a' ? null : Number(level),
    notApplicable: cells['Why not applicable'],
    reason: cells.Reason,
    ...(confidence && { confidence: confidence.toLowerCase() }),
    evidence: cells.Evidence.split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map(evidenceIn),
  });
}

/** A month at the end, right or wrong; a title may end in other brackets. */
const month = /\s*\[(\d{4}-\d{1,2})\]$/;

function evidenceIn(line: string): object {
  const dated = month.exec(line)?.[1];
  const [first = '', second = '', ...rest] = line.replace(month, '').split(' ');
  const more = dated === undefined ? {} : { dated };
  if (first === 'practice') return { kind: 'practice', id: second, ...more };
  if (first === 'file') return { kind: 'file', id: second, name: rest.join(' '), ...more };
  return { kind: 'link', url: first, title: [second, ...rest].join(' ').trim() || first, ...more };
}

const columnOf = (field: string): Column =>
  (
    ({ notApplicable: 'Why not applicable', reason: 'Reason', confidence: 'Confidence', evidence: 'Evidence' }) as const
  )[field as 'reason'] ?? 'Level';
