import { Readable } from 'node:stream';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Items } from '../items/items.js';
import { Inboxes } from './inboxes.js';

/** How often it is looked whether anything is new, and how often a silent line is kept open. Milliseconds. */
const look = 3_000;
const beat = 20_000;
/** A stream ends after this time; the browser opens it anew, with the rights of then. Milliseconds. */
const lifetime = 300_000;

interface Listener {
  actor: Actor;
  stream: Readable;
  told: number;
}

/** Tells those who have the portal open how many entries are unread, as it changes; one look serves all of them. */
@Injectable()
export class LiveInbox implements BeforeApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private timer: NodeJS.Timeout | undefined;
  private seen = '';

  constructor(
    @Inject(Inboxes) private readonly inboxes: Inboxes,
    @Inject(Items) private readonly items: Items,
  ) {}

  async open(actor: Actor): Promise<Readable> {
    const listener: Listener = { actor, stream: new Readable({ read: () => undefined }), told: -1 };
    const beating = setInterval(() => listener.stream.push(':\n\n'), beat).unref();
    const ending = setTimeout(() => listener.stream.push(null), lifetime).unref();
    listener.stream.once('close', () => {
      clearInterval(beating);
      clearTimeout(ending);
      this.listeners.delete(listener);
    });
    this.listeners.add(listener);
    await this.tell(listener);
    this.timer ??= setTimeout(() => void this.look(), look).unref();
    return listener.stream;
  }

  beforeApplicationShutdown() {
    clearTimeout(this.timer);
    for (const { stream } of this.listeners) stream.push(null);
  }

  private async look(): Promise<void> {
    try {
      const latest = await this.items.latestChange();
      if (latest !== this.seen) {
        this.seen = latest;
        for (const listener of [...this.listeners]) await this.tell(listener);
      }
    } catch {
      // The store is away: the next look tells what has happened meanwhile.
      this.seen = '';
    }
    this.timer = this.listeners.size > 0 ? setTimeout(() => void this.look(), look).unref() : undefined;
  }

  private async tell(listener: Listener): Promise<void> {
    const unread = await this.inboxes.unread(listener.actor);
    if (unread === listener.told || listener.stream.destroyed) return;
    listener.told = unread;
    listener.stream.push(`data: ${JSON.stringify({ unread })}\n\n`);
  }
}
