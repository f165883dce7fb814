import { Inject, Injectable } from '@nestjs/common';
import type { Item } from '../items/item.js';
import { Items } from '../items/items.js';
import { reasonsFor } from '../inbox/news.js';
import { type Reader, Readers, tokensOf } from '../readers/readers.js';
import { type Subscriptions } from '../subscriptions/subscriptions.js';
import { SubscriptionStore } from '../subscriptions/subscriptions.store.js';
import { Issues } from '../newsletters/issues.js';
import { newsletterLetter } from '../newsletters/newsletter-letter.js';
import { NewsletterStore } from '../newsletters/newsletter.store.js';
import { Unsubscribing } from '../unsubscribe/unsubscribing.js';
import { digestLetter } from './digest-letter.js';
import type { Mail } from './mail.js';
import type { Letter } from './outlet.js';
import { PortalAddress } from './portal-address.js';

export type Written = Letter | { nothing: string };

/** Writes a mail at the moment of sending: to whom, of what, and what of it they may read is asked then. */
@Injectable()
export class Letters {
  constructor(
    @Inject(Items) private readonly items: Items,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(SubscriptionStore) private readonly subscriptions: SubscriptionStore,
    @Inject(NewsletterStore) private readonly newsletters: NewsletterStore,
    @Inject(Issues) private readonly issues: Issues,
    @Inject(Unsubscribing) private readonly unsubscribing: Unsubscribing,
    @Inject(PortalAddress) private readonly portal: PortalAddress,
  ) {}

  async write(mail: Mail): Promise<Written> {
    const [reader, state] = await Promise.all([this.readers.find(mail.reader), this.subscriptions.find(mail.reader)]);
    if (!reader?.email) return { nothing: 'The account has no e-mail address.' };
    if (!state) return { nothing: 'The person follows nothing any more.' };
    if (state.stopped) return { nothing: `Mails to the address have stopped: ${state.stopped}.` };
    const known = { ...reader, email: reader.email };
    return mail.kind === 'digest' ? this.digest(mail, known, state) : this.newsletter(mail, known, state);
  }

  private async digest(mail: Mail, reader: Reader & { email: string }, state: Subscriptions): Promise<Written> {
    const followed = state.items.filter(({ channels }) => channels.mail === mail.rhythm);
    const told = (await this.readable(mail.entries, reader)).flatMap((item) => {
      const reasons = reasonsFor(item, followed);
      return reasons.length > 0 ? [{ item, reasons }] : [];
    });
    if (told.length === 0) return { nothing: 'Nothing of it is followed or released to the person any more.' };
    const token = await this.unsubscribing.tokenFor(mail.reader, 'digest');
    const { language, timeZone } = state;
    const links = this.portal.linksFor(token);
    return {
      id: mail._id,
      to: reader.email,
      language,
      ...digestLetter(told, { language, timeZone, links, rhythm: mail.rhythm, at: mail.createdAt }),
      unsubscribe: links.oneClick,
    };
  }

  private async newsletter(mail: Mail, reader: Reader & { email: string }, state: Subscriptions): Promise<Written> {
    if (!state.items.some(({ kind, channels }) => kind === 'newsletter' && channels.mail !== 'none'))
      return { nothing: 'The newsletter is not followed any more.' };
    const issue = await this.issues.view(await this.newsletters.load(mail.issue ?? ''), tokensOf(reader));
    const { language } = state;
    const links = this.portal.linksFor(await this.unsubscribing.tokenFor(mail.reader, 'newsletter'));
    const letter = newsletterLetter(issue, { language, links });
    return { id: mail._id, to: reader.email, language, ...letter, unsubscribe: links.oneClick };
  }

  /** In the order of the mail. */
  private async readable(entries: readonly string[], reader: Reader): Promise<Item[]> {
    const ids = entries.map((entry) => entry.slice(0, entry.lastIndexOf('@')));
    const found = await this.items.model
      .find({ _id: { $in: ids }, gone: null, audience: { $in: tokensOf(reader) } } as never, {
        type: 1,
        texts: 1,
        page: 1,
        keys: 1,
        searches: 1,
        'facets.member': 1,
        changedAt: 1,
        announcedAt: 1,
      })
      .lean<Item[]>()
      .exec();
    const byId = new Map(found.map((item) => [item._id, item]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
