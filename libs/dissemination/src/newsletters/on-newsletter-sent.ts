import { type EventOf, newsletterSent } from '@digital-customs/contracts';
import { Clock, OnEvent } from '@digital-customs/platform';
import { newMail } from '../mail/mail.js';
import { Mails } from '../mail/mails.js';
import { SubscriptionStore } from '../subscriptions/subscriptions.store.js';

const batch = 200;

/** A mail for each follower; those that are there already stay as they are. */
@OnEvent(newsletterSent, 'dissemination')
export class MailNewsletter {
  constructor(
    private readonly subscriptions: SubscriptionStore,
    private readonly mails: Mails,
    private readonly clock: Clock,
  ) {}

  async handle({ data }: EventOf<typeof newsletterSent>): Promise<void> {
    const { id: issue, sentAt } = data;
    const about = { kind: 'newsletter' as const, rhythm: 'newsletter', entries: [], issue, window: issue };
    for await (const followers of this.subscriptions.batches({ 'items.kind': 'newsletter' }, batch)) {
      // Who follows it since it was sent did not wait for it, also where the event is read again.
      const wanting = followers.filter(({ items }) =>
        items.some(
          ({ kind, channels, mailSince }) => kind === 'newsletter' && channels.mail !== 'none' && mailSince <= sentAt,
        ),
      );
      await this.mails.add(wanting.map(({ _id }) => newMail(_id, about, this.clock.now())));
    }
  }
}
