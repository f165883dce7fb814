import { type Actor, DomainError, hasRole, mayRead, readerTokens, type WindowView } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { lastConfirmed } from './single-window.js';
import type { SingleWindow, WindowStep } from './single-window-state.js';
import { isOfMember, mayDo } from './window-rules.js';

/** Members' people and those of the WCO see contacts. */
const seesContact = (actor: Actor) => readerTokens(actor).includes('members');

/** A window's record as an actor may see it. Throws not-found, or withdrawn with what the tombstone says. */
export function viewFor(actor: Actor, window: Stored<SingleWindow>): WindowView {
  requireSeen(actor, window);
  const { contact, ...open } = window.cells;
  const cells = contact && seesContact(actor) ? { ...open, contact } : open;
  return {
    member: window.member,
    version: window.version,
    stage: window.stage,
    audience: window.released,
    cells,
    practices: window.practices,
    proposed: isOfMember(window, actor) ? window.proposed : [],
    publishedAt: window.publishedAt,
    changedAt: window.changedAt,
    confirmedAt: lastConfirmed(cells),
    unconfirmed: Object.values(cells).filter((cell) => cell && !cell.confirmedBy).length,
    may: mayDo(window, actor),
  };
}

/** The steps an actor may read: all for the Member's own people; for others those of cells that were released to them. */
export function historyFor(actor: Actor, window: Stored<SingleWindow>): WindowStep[] {
  requireSeen(actor, window);
  const newest = window.history.toReversed();
  if (isOfMember(window, actor)) return newest;
  return newest.filter(
    ({ kind, field, audience }) =>
      kind !== 'returned' && mayRead(actor, audience) && (field !== 'contact' || seesContact(actor)),
  );
}

function requireSeen(actor: Actor, window: Stored<SingleWindow>): void {
  const works = isOfMember(window, actor);
  const { withdrawal } = window;
  if (window.stage === 'withdrawn' && withdrawal && (works || withdrawal.wasPublished))
    throw new DomainError('repository.window-withdrawn', 'It may be begun anew by its Member.', {
      member: window.member,
      withdrawnAt: withdrawal.at,
      ...((works || hasRole(actor, 'curator')) && { reason: withdrawal.reason }),
    });
  if (!works && !mayRead(actor, window.audience)) throw notFound();
}

export const notFound = () =>
  new DomainError('repository.window-not-found', 'Check the address, or ask the Member whose window it is.');
