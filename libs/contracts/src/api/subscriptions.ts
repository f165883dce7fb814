import { z } from 'zod';
import { Language } from '../vocabularies/languages.js';
import { codesOf, codeIn, term } from '../vocabularies/term.js';

/** What can be followed. A value of a kind is written `member:RW`, `practice:p1`: such keys stand on each item. */
export const followKinds = [
  term('member', 'Member', 'Membre'),
  term('region', 'Region', 'Région'),
  term('theme', 'Theme', 'Domaine'),
  term('segment', 'Segment', 'Segment'),
  term('technology', 'Technology', 'Technologie'),
  term('topic', 'Work Plan topic', 'Thème du plan de travail'),
  term('body', 'Working Body', 'Organe de travail'),
  term('type', 'Kind of record', 'Type de fiche'),
  term('practice', 'Practice', 'Pratique'),
  term('innovation', 'Innovation', 'Innovation'),
  term('call', 'Call for practices', 'Appel à pratiques'),
  term('search', 'Saved search', 'Recherche enregistrée'),
  term('newsletter', 'Newsletter', 'Lettre d’information'),
] as const;
export type FollowKind = (typeof followKinds)[number]['code'];

export const followKey = (kind: string, value: string) => `${kind}:${value}`;

export const mailRhythms = [
  term('none', 'No e-mail', 'Aucun courriel'),
  term('at-once', 'At once', 'Immédiatement'),
  term('daily', 'Every day', 'Chaque jour'),
  term('weekly', 'Every week', 'Chaque semaine'),
] as const;
export type MailRhythm = (typeof mailRhythms)[number]['code'];
/** Rhythms in which something is sent. */
export const sentRhythms = codesOf(mailRhythms).filter((code) => code !== 'none');

export const Channels = z
  .strictObject({
    inbox: z.boolean().default(true),
    mail: codeIn(mailRhythms).default('none'),
  })
  .meta({ id: 'SubscriptionChannels' });
export type Channels = z.infer<typeof Channels>;

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};
export const TimeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { error: 'This is no time zone, as Africa/Kigali is', params: { code: 'no-time-zone' } })
  .meta({ description: 'IANA name, as Africa/Kigali' });

export const NewSubscription = z
  .strictObject({
    kind: codeIn(followKinds),
    value: z.string().trim().min(1).max(120),
    channels: Channels.default({ inbox: true, mail: 'none' }),
    language: Language.optional().meta({ description: 'Of the mails, for a person’s first subscription' }),
    timeZone: TimeZone.optional().meta({ description: 'By which days begin, for a person’s first subscription' }),
  })
  .meta({ id: 'NewSubscription' });
export type NewSubscription = z.infer<typeof NewSubscription>;

export const SubscriptionView = z
  .object({
    id: z.string(),
    kind: codeIn(followKinds),
    value: z.string(),
    name: z.record(z.string(), z.string()).nullable().meta({
      description: 'What a record or a saved search is called, by language; null where the vocabulary names it',
    }),
    url: z.string().nullable().meta({ description: 'Path of its page in the portal, where it has one' }),
    channels: Channels,
    since: z.iso.datetime(),
    hasFeed: z.boolean().meta({ description: 'Whether a private feed address of it is in use' }),
  })
  .meta({ id: 'Subscription' });
export type SubscriptionView = z.infer<typeof SubscriptionView>;

export const MailState = z
  .object({
    address: z.string().nullable(),
    stopped: z
      .enum(['bounced'])
      .nullable()
      .meta({ description: 'Why nothing is sent to the address: mails came back' }),
  })
  .meta({ id: 'MailState' });

export const SubscriptionList = z
  .object({
    items: z.array(SubscriptionView),
    language: Language,
    timeZone: z.string(),
    mail: MailState,
  })
  .meta({ id: 'SubscriptionList' });
export type SubscriptionList = z.infer<typeof SubscriptionList>;

export const MailWishes = z
  .strictObject({
    language: Language.optional(),
    timeZone: TimeZone.optional(),
    resume: z.literal(true).optional().meta({ description: 'Mails are wanted again after they were stopped' }),
  })
  .meta({ id: 'MailWishes' });
export type MailWishes = z.infer<typeof MailWishes>;

export const PrivateFeed = z
  .object({ address: z.string().meta({ description: 'Path of the Atom feed; whoever has it can read it' }) })
  .meta({ id: 'PrivateFeed' });
