import {
  type Actor,
  DomainError,
  findMember,
  readerTokens,
  type WindowFilter,
  type WindowLine,
} from '@digital-customs/contracts';
import type { HeldLine } from './single-window.store.js';

const any = (wanted: readonly string[] | undefined, held: readonly (string | null)[]) =>
  !wanted?.length || held.some((value) => value !== null && wanted.includes(value));

/** The lines a reader may see and asked for; within each filter any value will do. */
export function chosenLines(lines: readonly HeldLine[], filter: WindowFilter, actor: Actor): WindowLine[] {
  const tokens = readerTokens(actor);
  return lines
    .filter(({ audience, line }) => audience.some((token) => tokens.includes(token)) && isWanted(line, filter))
    .map(({ line }) => line);
}

/**
 * For files, which people keep and pass on: whoever asks for a Member by name is told where there is nothing to put into them.
 * Throws not-found, in the same words whether the record is hidden or there is none.
 */
export function requireNamed(lines: readonly HeldLine[], { member }: WindowFilter, actor: Actor): void {
  const shown = new Set(chosenLines(lines, {}, actor).map((line) => line.member));
  const missing = (member ?? []).filter((code) => !shown.has(code));
  if (missing.length > 0)
    throw new DomainError(
      'repository.window-not-found',
      `No record of ${missing.join(', ')} is released to you. Leave these Members out, or ask them.`,
      { members: missing },
    );
}

function isWanted(line: WindowLine, filter: WindowFilter): boolean {
  const { year_from, year_to, linked, confirmed } = filter;
  return (
    any(filter.member, [line.member]) &&
    any(filter.region, [line.region]) &&
    any(filter.group, findMember(line.member)?.groups ?? []) &&
    any(filter.status, [line.status]) &&
    any(filter.model, [line.model]) &&
    any(filter.service, line.services) &&
    any(filter.standard, line.standards) &&
    any(filter.payment, line.payment) &&
    any(filter.channel, line.channels) &&
    (linked === undefined || line.connections.length > 0 === linked) &&
    (confirmed === undefined || (line.confirmedAt !== null) === confirmed) &&
    (year_from === undefined || (line.year !== null && line.year >= year_from)) &&
    (year_to === undefined || (line.year !== null && line.year <= year_to))
  );
}
