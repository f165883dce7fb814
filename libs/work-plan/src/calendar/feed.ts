import { createHash, randomBytes } from 'node:crypto';
import { type Actor, type CalendarScope, type CalendarView, DomainError } from '@digital-customs/contracts';
import { type Change, changed, type Stored } from '@digital-customs/platform';

/** A link under which a calendar program reads what is due. Of its secret only the hash is kept. */
export interface Feed {
  owner: string;
  period: string;
  scope: CalendarScope;
  secret: string;
  createdAt: string;
  withdrawnAt: string | null;
}
export const feedFields = ['owner', 'period', 'scope', 'secret', 'createdAt', 'withdrawnAt'] as const;

export const newToken = () => randomBytes(32).toString('base64url');
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export const openFeed = (period: string, scope: CalendarScope, token: string, by: Actor, at: Date): Change<Feed> =>
  changed({
    owner: by.id ?? '',
    period,
    scope,
    secret: hashOf(token),
    createdAt: at.toISOString(),
    withdrawnAt: null,
  });

/** For its owner alone; done twice it stays withdrawn. */
export function withdrawFeed(feed: Feed, by: Actor, at: Date): Change<Feed> {
  if (feed.owner !== by.id) throw new DomainError('work-plan.feed-not-found', 'See your own calendars.');
  return changed({ ...feed, withdrawnAt: feed.withdrawnAt ?? at.toISOString() });
}

export const feedView = ({ _id: id, period, scope, createdAt }: Stored<Feed>): CalendarView => ({
  id,
  period,
  scope,
  createdAt,
});
