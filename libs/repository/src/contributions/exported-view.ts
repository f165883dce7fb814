import type { Actor } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import type { Exported } from './export-columns.js';
import type { Content, Contribution } from './kind.js';
import { withContact } from './view.js';

/** Contributions as their file shows them to an actor; `work`: the revision in hand in place of what is published. */
export async function* exportedViews<C extends Content, S extends Contribution<C>, More extends object>(
  states: AsyncIterable<Stored<S>>,
  work: boolean,
  actor: Actor,
  more: (state: Stored<S>) => More,
): AsyncGenerator<Exported<C> & More> {
  for await (const state of states) {
    const { _id: id, member, stage, published, revision, publishedAt, stale } = state;
    const { content, attachments } = ((work ? revision : null) ?? published ?? revision)!;
    yield {
      id,
      member,
      stage: work ? stage : 'published',
      content: withContact(content, actor),
      attachments,
      edition: published?.edition ?? 0,
      publishedAt,
      confirmedAt: published?.confirmedAt ?? null,
      stale: published !== null && stale === true,
      ...more(state),
    };
  }
}
