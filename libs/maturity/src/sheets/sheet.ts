import type { GivenAnswer } from '@digital-customs/contracts';
import type { Sheet } from '@digital-customs/documents';
import { segments } from '@digital-customs/contracts';
import type { ModelText } from '../models/models.js';
import type { Assessment } from '../assessments/assessment.js';

export const aboutSheet = 'Assessment';
export const answersSheet = 'Answers';

/** The columns of an assessment as a sheet, in their order; the import reads the same. */
export const columns = [
  ['Id', 20],
  ['Base', 6],
  ['Part', 24],
  ['Criterion', 30],
  ['Question', 40],
  ['Level', 8],
  ['Why not applicable', 30],
  ['Reason', 40],
  ['Confidence', 12],
  ['Evidence', 40],
  ['Level 1', 30],
  ['Level 2', 30],
  ['Level 3', 30],
  ['Level 4', 30],
  ['Level 5', 30],
] as const;
export type Column = (typeof columns)[number][0];
export type SheetRow = Record<Column, string>;

type Language = 'en' | 'fr';
type Evidence = GivenAnswer['evidence'][number];

/** One piece of evidence on a line of its own: `practice rw-01 2025-03`, `file <id> <name>` or `<address> <title>`. */
export const evidenceLine = (one: Evidence): string => {
  const dated = one.dated ? ` [${one.dated}]` : '';
  if (one.kind === 'practice') return `practice ${one.id}${dated}`;
  return one.kind === 'file' ? `file ${one.id} ${one.name}${dated}` : `${one.url} ${one.title}${dated}`;
};

/** The assessment as a workbook in a language. Its first sheet says what it was made from. */
export function workbookOf(
  id: string,
  { model: version, answers }: Assessment,
  model: ModelText,
  lang: Language,
): Sheet[] {
  const row = (
    part: string,
    {
      id: criterion,
      title,
      question,
      statements,
    }: ModelText['enablers'][number] | ModelText['segments'][number]['criteria'][number],
  ) => {
    const answer = answers[criterion];
    return [
      criterion,
      answer?.version ?? 0,
      part,
      title[lang] ?? title.en,
      question[lang] ?? question.en,
      answer?.level ?? (answer ? 'n/a' : ''),
      answer?.notApplicable ?? '',
      answer?.reason ?? '',
      answer?.confidence ?? '',
      answer?.evidence.map(evidenceLine).join('\n') ?? '',
      ...statements.map((statement) => statement[lang] ?? statement.en),
    ];
  };
  const nameOf = (code: string) => segments.find((segment) => segment.code === code)!.name[lang];
  const help =
    lang === 'fr'
      ? ['Remplir', 'Niveau de 1 à 5, ou n/a avec la raison. Confiance : low, medium ou high. Une preuve par ligne.']
      : [
          'Fill in',
          'A level from 1 to 5, or n/a with the reason. Confidence: low, medium or high. One piece of evidence a line.',
        ];
  return [
    {
      name: aboutSheet,
      columns: [
        ['', 14],
        ['', 80],
      ],
      headed: false,
      rows: [['Assessment', id], ['Model', version], help],
    },
    {
      name: answersSheet,
      columns,
      rows: [
        ...model.segments.flatMap(({ id: code, criteria }) => criteria.map((one) => row(nameOf(code), one))),
        ...model.enablers.map((one) => row(lang === 'fr' ? 'Facteurs' : 'Enablers', one)),
      ],
    },
  ];
}
