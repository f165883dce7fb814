import type { AllViews, Distribution } from './all-views.js';
import { type Language, reportWords } from './report-words.js';

const columns = [
  'round',
  'group',
  'segment',
  'criterion',
  'name',
  'own',
  'own_level',
  'target_level',
  'target_by',
].concat(
  ['members', 'lower_quartile', 'median', 'upper_quartile', 'level_1', 'level_2', 'level_3', 'level_4', 'level_5'],
  ['synthetic'],
);

/** A figure a line: each segment in the group and in those beside it, each criterion likewise, then the segments in the other rounds. Empty where nothing may be shown. */
export function tableOf({ comparison, criteria, overTime }: AllViews, lang: Language) {
  const words = reportWords(lang);
  const { round, synthetic } = comparison;
  const groups = [comparison.group, ...comparison.beside];
  const figures = (one: Distribution | undefined) => [
    one?.count,
    ...(one?.quartiles ?? [null, null, null]),
    ...(one?.levels ?? [null, null, null, null, null]),
    synthetic,
  ];
  const inGroups = <Row extends { distribution: Distribution; beside: readonly Distribution[] }>(
    rows: readonly Row[],
    cells: (row: Row) => readonly (string | number | null | undefined)[],
    of: string | null,
  ) =>
    groups.flatMap((group, index) =>
      rows.map((row) => [of, group, ...cells(row), ...figures([row.distribution, ...row.beside][index])]),
    );
  const bySegment = inGroups(
    comparison.segments,
    ({ segment, own }) => [segment, null, words.segmentName(segment), own?.score, own?.level, own?.target?.level, own?.target?.by], // prettier-ignore
    round,
  );
  const byCriterion = inGroups(
    criteria,
    ({ segment, criterion, title, own }) => [segment, criterion, title, own, own, null, null],
    round,
  );
  const before = overTime.rounds
    .filter((one) => one.round !== round)
    .flatMap((one) =>
      inGroups(
        one.segments,
        ({ segment, own }) => [segment, null, words.segmentName(segment), own, null, null, null],
        one.round,
      ),
    );
  return { columns, rows: [...bySegment, ...byCriterion, ...before] };
}
