import {
  type Actor,
  DomainError,
  type TechnologyEvidence,
  type Movement,
  radarEditionDrafted,
  radarEditionPublished,
  type RadarEntry,
  type RadarRing,
  radarRings,
  type TechnologyCode,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** An edition of the radar: drafted from the one before, published once, then never changed. */
export interface RadarEdition {
  edition: string;
  previous: string | null;
  status: 'draft' | 'published';
  basis: 'editors' | 'curator';
  by: { id: string; name: string };
  entries: RadarEntry[];
  publishedAt: string | null;
  /** What was counted when it was published, of what everybody may read. */
  evidence: Partial<Record<TechnologyCode, TechnologyEvidence>> | null;
}

export const radarFields = [
  'edition',
  'previous',
  'status',
  'basis',
  'by',
  'entries',
  'publishedAt',
  'evidence',
] as const satisfies readonly (keyof RadarEdition)[];

const personOf = ({ id, name }: Actor) => ({ id: id ?? '', name });

/** Begins an edition with the entries of the one before; without one, with `first`. */
export function draftEdition(
  edition: string,
  before: RadarEdition | null,
  first: readonly RadarEntry[],
  by: Actor,
): Change<RadarEdition> {
  const previous = before?.edition ?? null;
  return changed(
    {
      edition,
      previous,
      status: 'draft',
      basis: 'curator',
      by: personOf(by),
      entries: [...(before?.entries ?? first)],
      publishedAt: null,
      evidence: null,
    },
    radarEditionDrafted({ edition, previous }),
  );
}

/** Puts these entries in the place of the draft's. */
export function editEntries(radar: RadarEdition, entries: RadarEntry[]): Change<RadarEdition> {
  requireDraft(radar);
  return changed({ ...radar, entries });
}

/** Publishes the draft with what has been counted; an entry that moved since the edition before has a reason of its own. */
export function publishEdition(
  radar: RadarEdition,
  before: RadarEdition | null,
  evidence: ReadonlyMap<TechnologyCode, TechnologyEvidence>,
  by: Actor,
  at: Date,
): Change<RadarEdition> {
  requireDraft(radar);
  const errors = radar.entries.flatMap(({ technology, ring, reason }, index) => {
    const last = before?.entries.find((entry) => entry.technology === technology);
    const unexplained = last && last.ring !== ring && (last.reason.en === reason.en || last.reason.fr === reason.fr);
    return unexplained
      ? [
          {
            path: `entries.${index}.reason`,
            code: 'missing',
            message: `Say in both languages why ${technology} moves to “${ring}”.`,
          },
        ]
      : [];
  });
  if (errors.length)
    throw new DomainError('repository.reason-missing', 'Each technology that moves needs a new reason.', { errors });
  const publishedAt = at.toISOString();
  const { edition, previous, entries } = radar;
  const counted = Object.fromEntries(
    entries.flatMap(({ technology }) => {
      const found = evidence.get(technology);
      return found ? [[technology, found]] : [];
    }),
  );
  return changed(
    { ...radar, status: 'published', by: personOf(by), publishedAt, evidence: counted },
    radarEditionPublished({ edition, previous, entries, publishedAt }),
  );
}

/** Where a technology stands against the edition before. */
export function movementOf(ring: RadarRing, before: RadarRing | undefined): Movement {
  if (before === undefined) return 'new';
  const step = placeOf(ring) - placeOf(before);
  return step === 0 ? 'same' : step > 0 ? 'nearer' : 'farther';
}

const placeOf = (ring: RadarRing) => radarRings.findIndex(({ code }) => code === ring);

function requireDraft({ status, edition }: RadarEdition): void {
  if (status === 'published')
    throw new DomainError(
      'repository.radar-edition-published',
      `Edition ${edition} is in the archive. Draft the next one.`,
    );
}
