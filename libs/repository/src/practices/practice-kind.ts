import {
  type PracticeContent,
  practiceApproved,
  practiceClaimed,
  practiceConfirmed,
  practiceDeclined,
  practiceLapsed,
  practicePublished,
  practiceReturned,
  practiceSubmitted,
  practiceWithdrawn,
} from '@digital-customs/contracts';
import { blank } from '../contributions/draft.js';
import type { Contribution, Identified, Kind, Publication } from '../contributions/kind.js';
import { missingIn } from './practice-completeness.js';

/** A Member's practice. */
export type Practice = Contribution<PracticeContent> & { member: string };

export const practiceKind: Kind<PracticeContent, Practice> = {
  noun: 'practice',
  notFound: 'repository.practice-not-found',
  withdrawn: 'repository.practice-withdrawn',
  textParts: ['title', 'summary', 'body', 'standing'],
  owners: ({ member }, { partners }) => [member, ...partners],
  missing: missingIn,
  events: {
    submitted: practiceSubmitted,
    approved: practiceApproved,
    claimed: practiceClaimed,
    returned: practiceReturned,
    declined: practiceDeclined,
    published: (...given) => practicePublished(announced(...given)),
    confirmed: (...given) => practiceConfirmed(announced(...given)),
    lapsed: (...given) => practiceLapsed(announced(...given)),
    withdrawn: practiceWithdrawn,
  },
};

function announced(
  { _id: id, member }: Identified<Practice>,
  { content, ...published }: Publication<PracticeContent>,
  audience: string[],
) {
  const { contact, ...open } = content;
  void contact;
  return { id, member, content: open, audience, ...published };
}

/** A practice of a Member of which nothing has been written yet. */
export const noPractice = (member: string, at: Date): Practice => ({ member, ...blank(at) });
