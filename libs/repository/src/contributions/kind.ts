import type {
  Actor,
  Attachment,
  Audience,
  Comment,
  ContributionVersion,
  Curation,
  FieldProblem,
  NewEvent,
  ProblemCode,
  Stage,
} from '@digital-customs/contracts';

/** Who did something. */
export interface Signature {
  id: string;
  name: string;
}

/** What every contribution says, whatever else it holds. */
export interface Content {
  language: string;
  texts: Partial<Record<string, { title: string; summary: string }>>;
  themes: string[];
  segments: string[];
  workPlanTopics: string[];
  audience: Audience;
  contact: { name: string; office: string; email: string; phone: string };
}

/** What stands published, and who put it there. */
export interface Publication<C> {
  edition: number;
  content: C;
  attachments: Attachment[];
  curation: Curation;
  publishedAt: string;
  confirmedAt: string | null;
}

/** The text in hand on its way to publication. */
export interface Revision<C> {
  number: number;
  stage: Exclude<Stage, 'published' | 'withdrawn'>;
  content: C;
  attachments: Attachment[];
  by: Signature;
  at: string;
  approvedAt: string | null;
  reviewer: Signature | null;
  reason: string | null;
  /** Who sent it back: the Member's own approver or a curator. */
  returnedBy: 'approver' | 'curator' | null;
}

/** Something offered to the repository. While a revision is in hand, what is published stays up. */
export interface Contribution<C extends Content = Content> {
  /** Whose it is; null where a partner or the Research Unit wrote it. */
  member: string | null;
  /** The partner who offered it, if one did. */
  partner?: Signature | null;
  published: Publication<C> | null;
  revision: Revision<C> | null;
  withdrawal: { by: Signature; at: string; reason: string; title: string; wasPublished: boolean } | null;
  conversation: Comment[];
  versions: ContributionVersion<C>[];
  /** For lists, kept by `listed`. */
  stage: Stage;
  /** Tokens of those who may read what is published; empty while nothing is. */
  audience: string[];
  publishedAt: string | null;
  changedAt: string;
  waitingSince: string | null;
  /** Nobody has confirmed it for 24 months; absent in what was stored before this was kept. */
  stale?: boolean;
}

/** Top-level names of the state, as the document schema lists them. */
export const contributionFields = [
  'member',
  'partner',
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
  'stale',
] as const satisfies readonly (keyof Contribution)[];

/** A contribution with its id, as the store hands it out. */
export type Identified<S> = S & { _id: string };

/** A step told to others. */
export interface Told<M> {
  id: string;
  member: M;
  revision: number;
  titles: Record<string, string>;
  classification: Pick<Content, 'themes' | 'segments' | 'workPlanTopics'>;
}
interface Decided<M> extends Told<M> {
  reason: string;
  fields: string[];
}

/** What makes one kind of contribution differ from another; everything else is the mechanism in this folder. */
export interface Kind<C extends Content, S extends Contribution<C> = Contribution<C>> {
  /** As people say it, in messages. */
  noun: string;
  notFound: ProblemCode;
  withdrawn: ProblemCode;
  /** Parts of a text that are compared language by language. */
  textParts: readonly string[];
  /** Members that see it whatever its audience. */
  owners(state: Pick<S, 'member'>, content: C): string[];
  /** What it still lacks before it can go up, field by field. */
  missing(content: C): FieldProblem[];
  events: {
    submitted(told: Told<S['member']>): NewEvent;
    approved(told: Told<S['member']>): NewEvent;
    claimed(told: Told<S['member']>): NewEvent;
    returned(decided: Decided<S['member']>): NewEvent;
    declined(decided: Decided<S['member']>): NewEvent;
    /** `audience`: tokens of those who may read it. */
    published(state: Identified<S>, published: Publication<C>, audience: string[]): NewEvent;
    confirmed(state: Identified<S>, published: Publication<C>, audience: string[]): NewEvent;
    lapsed(state: Identified<S>, published: Publication<C>, audience: string[]): NewEvent;
    withdrawn(told: { id: string; member: S['member']; reason: string; wasPublished: boolean }): NewEvent;
  };
}

export const personOf = (actor: Actor): Signature => ({ id: actor.id ?? '', name: actor.name });
