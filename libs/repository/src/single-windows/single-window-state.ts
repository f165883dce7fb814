import type { Audience, GivenCell, WindowCell, WindowCells, WindowField } from '@digital-customs/contracts';

export interface Signature {
  id: string;
  name: string;
}

/** A change that a Member's contributor proposed; null takes the cell away. */
export interface PendingCell {
  field: WindowField;
  cell: GivenCell | null;
  by: Signature;
  at: string;
}

/** What became of a cell, and who saw to it; `audience` holds the tokens of those who could read it then. */
export interface WindowStep {
  field: WindowField;
  kind: 'entered' | 'approved' | 'returned' | 'confirmed' | 'removed';
  by: Signature;
  at: string;
  reason: string;
  cell: WindowCell | GivenCell | null;
  audience: string[];
}

/** The record of a Member's Single Window. Its id is the Member's code: a Member has one. */
export interface SingleWindow {
  member: string;
  /** Which act began it, so that one that comes second is told apart from the first repeated. */
  begun: string;
  stage: 'draft' | 'published' | 'withdrawn';
  released: Audience;
  /** Tokens of those who may read it; empty while it is a draft or withdrawn. */
  audience: string[];
  cells: WindowCells;
  practices: string[];
  proposed: PendingCell[];
  history: WindowStep[];
  withdrawal: { by: Signature; at: string; reason: string; wasPublished: boolean } | null;
  publishedAt: string | null;
  changedAt: string;
}

export const windowStateFields = [
  'member',
  'begun',
  'stage',
  'released',
  'audience',
  'cells',
  'practices',
  'proposed',
  'history',
  'withdrawal',
  'publishedAt',
  'changedAt',
] as const satisfies readonly (keyof SingleWindow)[];
