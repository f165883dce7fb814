import { createHash, randomBytes } from 'node:crypto';
import {
  type Channels,
  DomainError,
  followKey,
  type FollowKind,
  type Language,
  type MailWishes,
  type MailRhythm,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** One thing that a person follows. */
export interface Subscription {
  id: string;
  kind: FollowKind;
  value: string;
  /** What a record or saved search is called, by language; null where the vocabulary names it. */
  name: Record<string, string> | null;
  url: string | null;
  channels: Channels;
  /** ISO 8601; what was told before is not new to the person. */
  since: string;
  /** ISO 8601; what was told before is not sent by mail. */
  mailSince: string;
  /** The hash of the token in its private feed’s address; null without one. */
  feed: string | null;
}

/** What a person follows, and how they want to be told. One aggregate for each person, by the person’s id. */
export interface Subscriptions {
  items: Subscription[];
  language: Language;
  timeZone: string;
  /** Why no mail is sent; and when mails came back, of the last 90 days. ISO 8601. */
  stopped: 'bounced' | null;
  bounces: string[];
}
export const subscriptionFields = ['items', 'language', 'timeZone', 'stopped', 'bounces'] as const;
export const noSubscriptions: Subscriptions = {
  items: [],
  language: 'en',
  timeZone: 'UTC',
  stopped: null,
  bounces: [],
};

export const mostSubscriptions = 200;

export const keyOf = ({ kind, value }: Pick<Subscription, 'kind' | 'value'>) => followKey(kind, value);

type Wanted = Pick<Subscription, 'id' | 'kind' | 'value' | 'name' | 'url' | 'channels'> &
  Pick<MailWishes, 'language' | 'timeZone'>;

/** Follows a thing; one that is followed already gets the channels. */
export function follow(
  state: Subscriptions,
  { language, timeZone, ...wanted }: Wanted,
  at: Date,
): Change<Subscriptions> {
  const known = state.items.find((each) => keyOf(each) === keyOf(wanted));
  if (known) return tell(state, known.id, wanted.channels, at);
  if (state.items.length >= mostSubscriptions)
    throw new DomainError('dissemination.too-many-subscriptions', `Leave one of your ${mostSubscriptions} first.`);
  const now = at.toISOString();
  const isFirst = state.items.length === 0;
  return changed({
    ...state,
    ...(isFirst && language && { language }),
    ...(isFirst && timeZone && { timeZone }),
    items: [{ ...wanted, since: now, mailSince: now, feed: null }, ...state.items],
  });
}

/** By which ways the person is told. Mail that begins now tells of what comes from now on. */
export function tell(state: Subscriptions, id: string, channels: Channels, at: Date): Change<Subscriptions> {
  const before = requireOwn(state, id);
  const begins = before.channels.mail === 'none' && channels.mail !== 'none';
  const after = { ...before, channels, mailSince: begins ? at.toISOString() : before.mailSince };
  return changed({ ...state, items: state.items.map((each) => (each === before ? after : each)) });
}

export function leave(state: Subscriptions, id: string): Change<Subscriptions> {
  const gone = requireOwn(state, id);
  return changed({ ...state, items: state.items.filter((each) => each !== gone) });
}

/** A token that nobody can guess, and what is kept of it. */
export const newToken = () => randomBytes(32).toString('base64url');
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Gives a subscription a private feed address, in place of the one it had; null takes it away. */
export function giveFeed(state: Subscriptions, id: string, token: string | null): Change<Subscriptions> {
  const before = requireOwn(state, id);
  const after = { ...before, feed: token === null ? null : hashOf(token) };
  return changed({ ...state, items: state.items.map((each) => (each === before ? after : each)) });
}

export function wish(state: Subscriptions, { language, timeZone, resume }: MailWishes): Change<Subscriptions> {
  return changed({
    ...state,
    ...(language && { language }),
    ...(timeZone && { timeZone }),
    ...(resume && { stopped: null, bounces: [] }),
  });
}

const bouncesToStop = 5;
const bouncesCount = 90 * 24 * 3_600_000;

/** A mail came back; the fifth within 90 days stops the address until its owner asks for mails again. */
export function comeBack(state: Subscriptions, at: Date): Change<Subscriptions> {
  const oldest = new Date(at.getTime() - bouncesCount).toISOString();
  const bounces = [...state.bounces.filter((each) => each > oldest), at.toISOString()];
  return changed({ ...state, bounces, ...(bounces.length >= bouncesToStop && { stopped: 'bounced' as const }) });
}

/** Ends the mails of everything that is followed, or the newsletter; what is followed stays in the inbox. */
export const unsubscribe = (state: Subscriptions, ended: 'digest' | 'newsletter'): Change<Subscriptions> =>
  changed({
    ...state,
    items: state.items.map((each) =>
      (each.kind === 'newsletter') === (ended === 'newsletter')
        ? { ...each, channels: { ...each.channels, mail: 'none' as const } }
        : each,
    ),
  });

/** The keys under which items reach the person, by a rhythm of mails or, without one, in the inbox. */
export const followedKeys = ({ items }: Pick<Subscriptions, 'items'>, rhythm?: MailRhythm): string[] =>
  items.filter(({ channels }) => (rhythm ? channels.mail === rhythm : channels.inbox)).map(keyOf);

export function requireOwn({ items }: Pick<Subscriptions, 'items'>, id: string): Subscription {
  const own = items.find((each) => each.id === id);
  if (!own) throw new DomainError('dissemination.subscription-not-found', 'You left it, or it is somebody else’s.');
  return own;
}
