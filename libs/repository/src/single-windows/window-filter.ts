import { type Actor, findMember, readerTokens, type WindowFilter, type WindowLine } from '@digital-customs/contracts';
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
