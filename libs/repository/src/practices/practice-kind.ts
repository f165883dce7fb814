import {
  type PracticeContent,
  practiceApproved,
  practiceClaimed,
  practiceDeclined,
  practicePublished,
  practiceReturned,
  practiceSubmitted,
  practiceWithdrawn,
} from '@digital-customs/contracts';
import { blank } from '../contributions/draft.js';
import type { Contribution, Kind } from '../contributions/kind.js';
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
    published: ({ _id: id, member }, { content, ...published }, audience) => {
      const { contact, ...open } = content;
      void contact;
      return practicePublished({ id, member, content: open, audience, ...published });
    },
    withdrawn: practiceWithdrawn,
  },
};

/** A practice of a Member of which nothing has been written yet. */
export const noPractice = (member: string, at: Date): Practice => ({ member, ...blank(at) });
