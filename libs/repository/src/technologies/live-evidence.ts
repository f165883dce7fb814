import { Injectable } from '@nestjs/common';
import type { Actor, TechnologyEvidence, TechnologyCode } from '@digital-customs/contracts';
import type { PublishedLine } from '../published/published-line.js';
import { PublishedLines } from '../published/published-lines.js';
import { NoteStore } from '../research-notes/note.store.js';
import { countEvidence } from './evidence.js';

/** TechnologyEvidence as it is now, of what an actor may read. */
@Injectable()
export class LiveEvidence {
  private readonly counted = new WeakMap<PublishedLine[], Map<object, Map<TechnologyCode, TechnologyEvidence>>>();

  constructor(
    private readonly published: PublishedLines,
    private readonly notes: NoteStore,
  ) {}

  lines(actor: Actor): Promise<PublishedLine[]> {
    return this.published.visibleTo(actor);
  }

  /** Counted this moment. */
  async now(actor: Actor): Promise<Map<TechnologyCode, TechnologyEvidence>> {
    return countEvidence(await this.published.visibleNow(actor), await this.notes.publishedContents());
  }

  /** Counted once for as long as neither what the actor sees nor the notes change. */
  async of(actor: Actor): Promise<Map<TechnologyCode, TechnologyEvidence>> {
    const [lines, notes] = await Promise.all([this.lines(actor), this.notes.publishedContents()]);
    const known = this.counted.get(lines)?.get(notes);
    if (known) return known;
    const counted = countEvidence(lines, notes);
    this.counted.set(lines, new Map([[notes, counted]]));
    return counted;
  }
}
