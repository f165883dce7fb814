import { Injectable } from '@nestjs/common';
import { type Actor, findMember, type ReuseKind } from '@digital-customs/contracts';
import type { PublishedLine } from '../published/published-line.js';
import { PublishedLines } from '../published/published-lines.js';
import { ReuseStore } from './reuse.store.js';

/** For counts: what is reused, once for each Member that has confirmed it, in the region of that Member. */
export interface ReuseLine extends PublishedLine {
  reuse: readonly ReuseKind[];
}

@Injectable()
export class ReuseLines {
  constructor(
    private readonly reuse: ReuseStore,
    private readonly published: PublishedLines,
  ) {}

  /** On items that the actor may read. */
  async visibleTo(actor: Actor): Promise<ReuseLine[]> {
    const [standing, lines] = await Promise.all([this.reuse.standing(), this.published.visibleTo(actor)]);
    const byId = new Map(lines.map((line) => [line.id, line]));
    return standing.flatMap(({ item, member, kind }) => {
      const line = byId.get(item);
      return line ? [{ ...line, member, region: findMember(member)?.region ?? '', reuse: kind ? [kind] : [] }] : [];
    });
  }
}
