import { type Actor, type Attachment, audienceTokens, type PracticeContent } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { requireMay } from './practice-rules.js';
import type { Practice, Revision, Signature } from './practice-state.js';

type Kept = Pick<Practice, 'member' | 'published' | 'revision' | 'withdrawal' | 'conversation' | 'versions'>;

/** Fills in what lists filter and sort by. */
export function listed(practice: Kept, at: Date, waiting = false): Practice {
  const { published, revision, withdrawal, member } = practice;
  return {
    ...practice,
    stage: withdrawal ? 'withdrawn' : (revision?.stage ?? 'published'),
    audience:
      published && !withdrawal
        ? audienceTokens(published.content.audience, [member, ...published.content.partners])
        : [],
    publishedAt: published?.publishedAt ?? null,
    changedAt: at.toISOString(),
    waitingSince: waiting ? at.toISOString() : null,
  };
}

export const personOf = (actor: Actor): Signature => ({ id: actor.id ?? '', name: actor.name });

/** Starts a practice as a draft of a Member. */
export function draft(member: string, content: PracticeContent, by: Actor, at: Date): Change<Practice> {
  const practice: Kept = {
    member,
    published: null,
    revision: newRevision(1, content, [], by, at),
    withdrawal: null,
    conversation: [],
    versions: [],
  };
  requireMay('edit', listed(practice, at), by);
  return changed(listed(practice, at));
}

/** Changes the draft in hand, or begins a new revision of what is published or was sent back. */
export function edit(practice: Practice, content: PracticeContent, by: Actor, at: Date): Change<Practice> {
  requireMay('edit', practice, by);
  return changed(listed({ ...practice, revision: { ...editable(practice, by, at), content } }, at));
}

/** The revision to write into: the one in hand, again a draft, or a new one that starts from what is published. */
export function editable(practice: Practice, by: Actor, at: Date): Revision {
  const { revision, published } = practice;
  if (revision)
    return { ...revision, stage: 'draft', by: personOf(by), at: at.toISOString(), reviewer: null, returnedBy: null };
  return newRevision(lastNumber(practice) + 1, published!.content, published!.attachments, by, at);
}

function newRevision(
  number: number,
  content: PracticeContent,
  attachments: Attachment[],
  by: Actor,
  at: Date,
): Revision {
  return {
    number,
    stage: 'draft',
    content,
    attachments,
    by: personOf(by),
    at: at.toISOString(),
    approvedAt: null,
    reviewer: null,
    reason: null,
    returnedBy: null,
  };
}

const lastNumber = ({ versions }: Practice) => Math.max(0, ...versions.map(({ revision }) => revision));

/** Title by language, for lists and for events. */
export const titlesOf = ({ texts }: PracticeContent): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.title]));
