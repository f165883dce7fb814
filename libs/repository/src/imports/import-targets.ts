import { Injectable } from '@nestjs/common';
import { type Actor, type ImportedType, InnovationContent, PracticeContent } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { draft } from '../contributions/draft.js';
import { innovationKind, noInnovation, ownerFor } from '../innovations/innovation-kind.js';
import { InnovationStore } from '../innovations/innovation.store.js';
import { noPractice, practiceKind } from '../practices/practice-kind.js';
import { PracticeStore } from '../practices/practice.store.js';
import { PublishedItems } from '../published/published-items.js';
import type { Known } from './check-rows.js';
import type { Content } from './read-row.js';

/** What rows become: drafts, by the same way as those that people write. */
@Injectable()
export class ImportTargets {
  constructor(
    private readonly practices: PracticeStore,
    private readonly innovations: InnovationStore,
    private readonly published: PublishedItems,
    private readonly clock: Clock,
  ) {}

  /** Begins a draft; where the id is taken, nothing happens. */
  async draft(type: ImportedType, id: string, member: string | null, content: Content, by: Actor): Promise<void> {
    const at = this.clock.now();
    if (type === 'practice')
      await this.practices.create(
        id,
        by,
        draft(practiceKind, noPractice(member!, at), content as PracticeContent, by, at),
      );
    else
      await this.innovations.create(
        id,
        by,
        draft(innovationKind, noInnovation(ownerFor(member, by), at), content as InnovationContent, by, at),
      );
  }

  present(type: ImportedType, ids: string[]): Promise<Set<string>> {
    return (type === 'practice' ? this.practices : this.innovations).present(ids);
  }

  /**
   * What a row may say once more: the owner’s own records, drafts too; practices in which the Member takes part; of
   * innovations, all that the actor may read. Administrations have practices of the same name, which are not the same.
   */
  async known(type: ImportedType, member: string | null, by: Actor): Promise<Known[]> {
    const store = type === 'practice' ? this.practices : this.innovations;
    const own = await store.titled(
      member ? { member, withdrawal: null } : { member: null, 'revision.by.id': by.id, withdrawal: null },
    );
    const ids = new Set(own.map(({ id }) => id));
    const others = await this.published.readable(by, type === 'practice' ? { type, owners: member } : { type });
    return [
      ...own.map((one) => ({ ...one, kind: 'own' as const })),
      ...others
        .filter(({ _id }) => !ids.has(_id))
        .flatMap(({ _id: id, member: owner, titles }) =>
          [...new Set(Object.values(titles))].map((title) => ({
            kind: 'published' as const,
            id,
            member: owner,
            title,
          })),
        ),
    ];
  }
}
