import { Injectable } from '@nestjs/common';
import { type Actor, readerTokens } from '@digital-customs/contracts';
import { type PublishedItem, PublishedItems } from './published-items.js';
import { lineFields, lineOf, type PublishedLine } from './published-line.js';

interface Pass {
  at: number;
  /** Until when it is good, as `performance.now()` tells: long where reading took long. */
  freshUntil: number;
  all: { line: PublishedLine; audience: readonly string[] }[];
  seen: Map<string, PublishedLine[]>;
}

const shortest = 500;
/** Reading takes at most this part of the time. */
const share = 30;
const oldest = 60_000;
const mostAudiences = 30;

/**
 * Everything published, read through in memory as each audience may see it. A pass is used for some seconds; after that it
 * is used once more while the next one is read, unless it is over a minute old.
 */
@Injectable()
export class PublishedLines {
  private kept: Pass | undefined;
  private reading: Promise<Pass> | undefined;

  constructor(private readonly items: PublishedItems) {}

  /** What the actor may read. Shared with other readers: the same list for as long as the pass is used. */
  async visibleTo(actor: Actor): Promise<PublishedLine[]> {
    const now = performance.now();
    if (this.kept && now < this.kept.freshUntil) return seenBy(this.kept, actor);
    const next = this.read();
    next.catch(() => undefined);
    return seenBy(this.kept && now - this.kept.at < oldest ? this.kept : await next, actor);
  }

  /** The same, read now. */
  async visibleNow(actor: Actor): Promise<PublishedLine[]> {
    await this.reading?.catch(() => undefined);
    return seenBy(await this.read(), actor);
  }

  private read(): Promise<Pass> {
    this.reading ??= this.pass().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async pass(): Promise<Pass> {
    const from = performance.now();
    const found = await this.items.model.find({}, lineFields).lean<PublishedItem[]>().exec();
    const all = found
      .filter(({ audience }) => audience?.length > 0)
      .map((item) => ({ line: lineOf(item), audience: item.audience }));
    const at = performance.now();
    this.kept = { at, freshUntil: at + Math.max(shortest, share * (at - from)), all, seen: new Map() };
    return this.kept;
  }
}

function seenBy({ all, seen }: Pass, actor: Actor): PublishedLine[] {
  const tokens = readerTokens(actor);
  const key = tokens.join();
  const known = seen.get(key);
  if (known) return known;
  const lines = all.filter(({ audience }) => audience.some((token) => tokens.includes(token))).map(({ line }) => line);
  if (seen.size < mostAudiences) seen.set(key, lines);
  return lines;
}
