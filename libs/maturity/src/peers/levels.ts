import type { SegmentScore } from '@digital-customs/contracts';

/** A Member's levels by segment, as far as they are known. */
export type Levels = Partial<Record<SegmentScore['segment'], number>>;
