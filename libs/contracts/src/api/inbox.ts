import { z } from 'zod';
import { codeIn } from '../vocabularies/term.js';
import { Language } from '../vocabularies/languages.js';
import { MemberCode } from '../vocabularies/members.js';
import { Cursor, Limit, pageOf } from './pages.js';
import { searchTypes } from './search.js';
import { SubscriptionView } from './subscriptions.js';

export const InboxQuery = z.strictObject({
  unread: z.stringbool().default(false),
  reader_language: Language.default('en'),
  cursor: Cursor,
  limit: Limit,
});

const Reason = SubscriptionView.pick({ id: true, kind: true, value: true, name: true });

export const InboxEntry = z
  .object({
    id: z.string().meta({ description: 'Of the entry: the record and the moment of its news' }),
    type: codeIn(searchTypes),
    language: z.string(),
    title: z.string(),
    summary: z.string(),
    url: z.string().meta({ description: 'Path of its page in the portal' }),
    members: z.array(MemberCode),
    changedAt: z.iso.datetime(),
    isNew: z.boolean().meta({ description: 'Published for the first time, and not a later edition' }),
    unread: z.boolean(),
    reasons: z.array(Reason).meta({ description: 'The subscriptions for which it is here' }),
  })
  .meta({ id: 'InboxEntry' });
export type InboxEntry = z.infer<typeof InboxEntry>;

export const Inbox = pageOf(InboxEntry).meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof Inbox>;

export const Unread = z
  .object({ unread: z.int().meta({ description: 'At most 100, which says: as many or more' }) })
  .meta({ id: 'Unread' });

export const ReadMark = z
  .strictObject({
    entries: z.array(z.string().min(3).max(200)).max(100).default([]),
    upTo: z.iso.datetime().optional().meta({ description: 'Everything up to this moment has been read' }),
  })
  .meta({ id: 'ReadMark' });
export type ReadMark = z.infer<typeof ReadMark>;
