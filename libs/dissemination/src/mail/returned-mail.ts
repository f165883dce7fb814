import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { comeBack, noSubscriptions } from '../subscriptions/subscriptions.js';
import { SubscriptionStore } from '../subscriptions/subscriptions.store.js';

const post: Actor = { id: null, name: 'Post', grants: [] };

/** Counts mails that came back; the fifth stops the address. */
@Injectable()
export class ReturnedMail {
  constructor(@Inject(SubscriptionStore) private readonly subscriptions: SubscriptionStore) {}

  async count(reader: string, at: Date): Promise<void> {
    await this.subscriptions.changeOrBegin(reader, post, noSubscriptions, (state) => comeBack(state, at));
  }
}
