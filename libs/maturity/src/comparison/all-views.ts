import type { Comparison, ComparisonOverTime, CriteriaComparison } from '@digital-customs/contracts';

export type Distribution = Comparison['segments'][number]['distribution'];
/** A criterion among the others of its segment, with its title in the language of the file. */
export type CriterionRow = CriteriaComparison['criteria'][number] & {
  segment: Comparison['segments'][number]['segment'];
  title: string;
};

/** All that the page of the comparison shows, for files that hold the same figures. */
export interface AllViews {
  comparison: Comparison;
  criteria: readonly CriterionRow[];
  overTime: ComparisonOverTime;
}
