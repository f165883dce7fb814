import type { SegmentScore } from '@digital-customs/contracts';

/** What counts of a Member in a closed round. */
export interface Standing {
  member: string;
  synthetic: boolean;
  segments: readonly SegmentScore[];
  /** Level by criterion, where it applies. */
  criteria?: ReadonlyMap<string, number>;
}
