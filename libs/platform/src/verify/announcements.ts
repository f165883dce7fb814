import type { Envelope } from '@digital-customs/contracts';
import type { Announced } from '../store/aggregate-store.js';

interface Heard {
  /** All up to this number have been seen. */
  whole: number;
  /** Those above it that came before their turn. */
  early: Set<number>;
}

/** Which events of each aggregate the transport holds; they may have come twice or out of order. */
export class Announcements {
  private readonly heard = new Map<string, Heard>();

  add({ aggregate: { type, id, sequence } }: Envelope): void {
    const key = `${type}/${id}`;
    const heard = this.heard.get(key) ?? { whole: 0, early: new Set<number>() };
    this.heard.set(key, heard);
    if (sequence > heard.whole) heard.early.add(sequence);
    while (heard.early.delete(heard.whole + 1)) heard.whole++;
  }

  /**
   * What is wrong with an aggregate's events; null where all are there, and no more than all. `before` is how it stood when
   * reading began, `after` when it had ended: what came meanwhile may have been seen or not.
   */
  faultOf(topic: string, before: Announced | undefined, after: Announced): string | null {
    const key = `${topic}/${after.id}`;
    const { whole, early } = this.heard.get(key) ?? { whole: 0, early: new Set<number>() };
    const latest = Math.max(whole, ...early);
    if (latest > after.sequence)
      return `${key}: event ${latest} was published, but its owner knows of ${after.sequence}`;
    if (before && whole < before.sequence - before.waiting)
      return `${key}: event ${whole + 1} of ${before.sequence} was never published`;
    return after.waiting > 0 ? `${key}: ${after.waiting} of ${after.sequence} events wait to be published` : null;
  }
}
