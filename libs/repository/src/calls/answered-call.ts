import { Injectable } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { requireOpen } from './call.js';
import { requireReadable } from './call-view.js';
import { CallStore } from './call.store.js';

/** The call that a contribution says it answers. */
@Injectable()
export class AnsweredCall {
  constructor(
    private readonly calls: CallStore,
    private readonly clock: Clock,
  ) {}

  /** Refuses a call that is unknown, hidden from the writer or closed; one that was named before may have closed since. */
  async require(call: string | null | undefined, before: string | null | undefined, writer: Actor): Promise<void> {
    if (!call || call === before) return;
    const found = await this.calls.load(call, { outbox: 0 });
    requireReadable(found, writer);
    requireOpen(found, this.clock.now());
  }
}
