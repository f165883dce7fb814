import { type Actor, DomainError, type InnovationListItem, type InnovationView } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import * as contributions from '../contributions/view.js';
import { type Innovation, innovationKind } from './innovation-kind.js';

/** An innovation as an actor may see it. Throws not-found, merged, or withdrawn with what the tombstone says. */
export function viewFor(actor: Actor, innovation: Stored<Innovation>): InnovationView {
  if (innovation.mergedInto !== null)
    throw new DomainError('repository.innovation-merged', 'Go on to the innovation that holds it now.', {
      into: innovation.mergedInto,
      title: innovation.withdrawal?.title,
      reason: innovation.withdrawal?.reason,
    });
  return { ...contributions.viewFor(innovationKind, actor, innovation), partner: innovation.partner ?? null };
}

/** A line of a list; `work` shows the revision in hand instead of what is published. */
export function lineFor(innovation: Stored<Innovation>, work: boolean): InnovationListItem {
  const { line, content } = contributions.lineFor(innovationKind, innovation, work);
  const { year, technologies, stage } = content;
  return { ...line, partner: innovation.partner ?? null, year, technologies, innovationStage: stage };
}
