import type {
  Attachment,
  Comment,
  Curation,
  PracticeContent,
  PracticeVersion,
  Stage,
} from '@digital-customs/contracts';

/** Who did something. */
export interface Signature {
  id: string;
  name: string;
}

/** What stands published, and who put it there. */
export interface Publication {
  edition: number;
  content: PracticeContent;
  attachments: Attachment[];
  curation: Curation;
  publishedAt: string;
  confirmedAt: string | null;
}

/** The text in hand on its way to publication. */
export interface Revision {
  number: number;
  stage: Exclude<Stage, 'published' | 'withdrawn'>;
  content: PracticeContent;
  attachments: Attachment[];
  by: Signature;
  at: string;
  approvedAt: string | null;
  reviewer: Signature | null;
  reason: string | null;
  /** Who sent it back: the Member's own approver or a curator. */
  returnedBy: 'approver' | 'curator' | null;
}

/** A Member's practice. While a revision is in hand, what is published stays up. */
export interface Practice {
  member: string;
  published: Publication | null;
  revision: Revision | null;
  withdrawal: { by: Signature; at: string; reason: string; title: string; wasPublished: boolean } | null;
  conversation: Comment[];
  versions: PracticeVersion[];
  /** For lists, kept by `listed`. */
  stage: Stage;
  /** Tokens of those who may read what is published; empty while nothing is. */
  audience: string[];
  publishedAt: string | null;
  changedAt: string;
  waitingSince: string | null;
}

/** Top-level names of the state, as the document schema lists them. */
export const practiceFields = [
  'member',
  'published',
  'revision',
  'withdrawal',
  'conversation',
  'versions',
  'stage',
  'audience',
  'publishedAt',
  'changedAt',
  'waitingSince',
] as const satisfies readonly (keyof Practice)[];
