import {
  type Actor,
  type EService,
  type EServiceEvidence,
  type EServiceMatrix,
  type EServiceQuery,
  eServices,
  findMember,
  readerTokens,
} from '@digital-customs/contracts';
import type { HeldLine } from '../single-windows/single-window.store.js';
import type { OfferedServices } from './offered-services.js';

export type Evidence = EServiceEvidence & { member: string; service: EService };
type Chosen = Pick<EServiceQuery, 'region' | 'group' | 'member' | 'service'>;

const shownPerCell = 3;
const sureness = { high: 0, medium: 1, low: 2 };

/** Everything a reader may see that says which Member offers which service; what is hidden is in no count. */
export function evidenceFor(
  practices: readonly OfferedServices[],
  windows: readonly HeldLine[],
  chosen: Chosen,
  actor: Actor,
): Evidence[] {
  const tokens = readerTokens(actor);
  const seen = ({ audience }: { audience: string[] }) => audience.some((token) => tokens.includes(token));
  const wanted = ({ member, service }: Evidence) =>
    (!chosen.member?.length || chosen.member.includes(member)) &&
    (!chosen.region?.length || chosen.region.includes(findMember(member)!.region)) &&
    (!chosen.group?.length || findMember(member)!.groups.some((group) => chosen.group!.includes(group))) &&
    (!chosen.service?.length || chosen.service.includes(service));
  return [...windows.filter(seen).flatMap(fromWindow), ...practices.filter(seen).flatMap(fromPractice)].filter(wanted);
}

const fromPractice = ({ _id, member, title, services, certainty, source }: OfferedServices): Evidence[] =>
  services.map(({ service, words }) => ({
    member,
    service,
    kind: 'practice',
    id: _id,
    title,
    words,
    certainty,
    source,
  }));

const fromWindow = ({ line }: HeldLine): Evidence[] =>
  line.services.map((service) => ({
    member: line.member,
    service: service as EService,
    kind: 'single-window',
    id: line.member,
    title: line.name,
    words: [],
    certainty: line.basis['services']?.certainty ?? 'medium',
    source: line.basis['services']?.source ?? '',
  }));

/** Members by services: each cell with how much says so and the surest of it. */
export function matrixOf(evidence: readonly Evidence[]): EServiceMatrix {
  const byCell = new Map<string, Map<EService, Evidence[]>>();
  for (const each of evidence) {
    const row = byCell.get(each.member) ?? new Map<EService, Evidence[]>();
    byCell.set(each.member, row);
    const cell = row.get(each.service);
    if (cell) cell.push(each);
    else row.set(each.service, [each]);
  }
  const rows = [...byCell]
    .map(([member, row]) => ({
      member,
      region: findMember(member)!.region,
      cells: eServices.flatMap(({ code }) => (row.has(code) ? [cellOf(code, row.get(code)!)] : [])),
    }))
    .sort((one, other) => findMember(one.member)!.name.localeCompare(findMember(other.member)!.name));
  const services = eServices.map(({ code }) => ({
    code,
    members: rows.filter(({ cells }) => cells.some(({ service }) => service === code)).length,
    practices: new Set(evidence.flatMap((each) => (each.service === code && each.kind === 'practice' ? [each.id] : [])))
      .size,
  }));
  return { services, rows };
}

function cellOf(service: EService, evidence: Evidence[]): EServiceMatrix['rows'][number]['cells'][number] {
  const surest = evidence.toSorted((one, other) => sureness[one.certainty] - sureness[other.certainty]);
  return {
    service,
    total: evidence.length,
    evidence: surest.slice(0, shownPerCell).map(({ member: _, service: __, ...each }) => each),
  };
}
