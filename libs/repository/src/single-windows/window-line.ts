import { findMember, type WindowCell, type WindowField, type WindowLine } from '@digital-customs/contracts';
import { lastConfirmed } from './single-window.js';
import type { SingleWindow } from './single-window-state.js';

/** The fields that lists, the map and CSV show. */
const listed = [
  'name',
  'status',
  'year',
  'model',
  'agencies',
  'services',
  'standards',
  'payment',
  'channels',
  'connections',
] as const satisfies readonly WindowField[];

export function lineOf({ member, cells }: Pick<SingleWindow, 'member' | 'cells'>): WindowLine {
  const all = Object.values(cells) as WindowCell[];
  return {
    member,
    name: cells.name?.value ?? '',
    region: findMember(member)!.region,
    status: cells.status?.value ?? null,
    year: cells.year?.value ?? null,
    model: cells.model?.value ?? null,
    agencies: cells.agencies?.value ?? null,
    services: cells.services?.value ?? [],
    standards: cells.standards?.value ?? [],
    payment: cells.payment?.value ?? [],
    channels: cells.channels?.value ?? [],
    connections: cells.connections?.value ?? [],
    confirmedAt: lastConfirmed(cells),
    unconfirmed: all.filter(({ confirmedBy }) => !confirmedBy).length,
    basis: Object.fromEntries(listed.flatMap((field) => (cells[field] ? [[field, basisOf(cells[field])]] : []))),
  };
}

const basisOf = ({
  source,
  asOf,
  certainty,
  confirmedBy,
}: Pick<WindowCell, 'source' | 'asOf' | 'certainty' | 'confirmedBy'>) => ({
  source,
  asOf,
  certainty,
  confirmed: confirmedBy !== null,
});
