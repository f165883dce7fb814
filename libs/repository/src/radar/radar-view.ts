import {
  type Actor,
  type TechnologyEvidence,
  hasRole,
  kindOfTechnology,
  type RadarView,
  technologies,
  type TechnologyCode,
} from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { noEvidence } from '../technologies/evidence.js';
import { movementOf, type RadarEdition } from './radar.js';

const names = new Map(technologies.map(({ code, name }) => [code, name]));

/** An edition as it is shown; `live` is what a draft counts, `now` when. */
export function radarView(
  radar: Stored<RadarEdition>,
  before: RadarEdition | undefined,
  actor: Actor,
  live: ReadonlyMap<TechnologyCode, TechnologyEvidence>,
  now: Date,
): RadarView {
  const { edition, version, status, basis, by, publishedAt, previous } = radar;
  const ringBefore = (code: TechnologyCode) => before?.entries.find(({ technology }) => technology === code)?.ring;
  return {
    edition,
    version,
    status,
    basis,
    by,
    publishedAt,
    previous,
    countedAt: publishedAt ?? now.toISOString(),
    entries: radar.entries.map((entry) => ({
      ...entry,
      names: names.get(entry.technology)!,
      kind: kindOfTechnology[entry.technology],
      before: ringBefore(entry.technology) ?? null,
      movement: movementOf(entry.ring, ringBefore(entry.technology)),
      evidence: (radar.evidence ? radar.evidence[entry.technology] : live.get(entry.technology)) ?? noEvidence,
    })),
    may: status === 'draft' && hasRole(actor, 'curator') ? ['edit', 'publish'] : [],
  };
}
