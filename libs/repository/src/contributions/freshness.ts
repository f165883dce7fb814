import { type Actor, monthsFresh } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import type { Content, Contribution, Identified, Kind } from './kind.js';
import { tellPublished } from './review.js';
import { requireMay } from './rules.js';
import { withVersion } from './versions.js';

/** What was last confirmed at this moment or before is no longer fresh. */
export function freshSince(now: Date): Date {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - monthsFresh);
  return limit;
}

/** The owner says that what is published still holds; a revision in hand stays as it is. */
export function confirm<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Identified<S>,
  by: Actor,
  at: Date,
): Change<S> {
  requireMay(kind, 'confirm', state, by);
  const published = { ...state.published!, confirmedAt: at.toISOString() };
  const confirmed = { ...state, published, stale: false };
  const { versions } = withVersion(kind, { ...confirmed, revision: null }, 'confirmed', by, at);
  return changed({ ...confirmed, versions }, tellPublished(kind, 'confirmed', state, published));
}

/** Marks what nobody has confirmed for too long; nothing where that has changed meanwhile. */
export function lapse<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Identified<S>,
  at: Date,
): Change<S> {
  const { published, withdrawal, stale } = state;
  const last = published?.confirmedAt ?? published?.publishedAt;
  if (!published || withdrawal || stale || !last || last > freshSince(at).toISOString()) return changed<S>(state);
  return changed<S>({ ...state, stale: true }, tellPublished(kind, 'lapsed', state, published));
}
