import {
  type Actor,
  type Adoption,
  type AdoptionLine,
  type AdoptionQuery,
  type AdoptionReport,
  type AdoptionSaid,
  codesOf,
  dataModelVersions,
  members,
} from '@digital-customs/contracts';
import { readable, type Confirmed, type Statement } from '../statements/statement.js';

/**
 * How far the WCO Data Model is used at the end of a year and of the year before, as the reader may see it. A Member that has
 * said nothing to this reader stands there with nothing: not reported is not the same as not used.
 */
export function adoptionReport(
  statements: readonly Statement<Adoption>[],
  query: AdoptionQuery & { year: number },
  actor: Actor,
): AdoptionReport {
  const { year } = query;
  const byMember = new Map(statements.map((statement) => [statement.member, statement]));
  const lines = members.map(({ code, region }): AdoptionLine => {
    const statement = byMember.get(code);
    return {
      member: code,
      region,
      now: statement ? said(statement, year, actor) : null,
      before: statement ? said(statement, year - 1, actor) : null,
    };
  });
  const items = lines.filter((line) => isAskedFor(line, query));
  const count = (when: 'now' | 'before', holds: (one: AdoptionSaid) => boolean) =>
    items.filter((line) => line[when] !== null && holds(line[when])).length;
  const both = (holds: (one: AdoptionSaid) => boolean) => ({
    now: count('now', holds),
    before: count('before', holds),
  });
  return {
    year,
    before: year - 1,
    members: items.length,
    reported: both(() => true),
    using: both(({ version }) => version !== 'none'),
    versions: codesOf(dataModelVersions)
      .map((version) => ({ version, ...both((one) => one.version === version) }))
      .filter(({ now, before }) => now + before > 0),
    items,
  };
}

/** What held in the last month of a year; of two statements on the same month the one confirmed last. */
export function heldIn(confirmed: readonly Confirmed<Adoption>[], year: number): Confirmed<Adoption> | null {
  const december = `${year}-12`;
  const begun = confirmed
    .filter(({ content }) => content.since <= december)
    .sort((one, other) => one.content.since.localeCompare(other.content.since) || one.at.localeCompare(other.at));
  const last = begun.at(-1);
  return last && (last.content.until === null || last.content.until >= december) ? last : null;
}

function said(statement: Statement<Adoption>, year: number, actor: Actor): AdoptionSaid | null {
  const held = heldIn(statement.confirmed, year);
  if (!held || readable({ ...statement, confirmed: [held] }, actor).length === 0) return null;
  const { version, since, scopes, note, source } = held.content;
  return { version, since, scopes, note, source, confirmedBy: held.by.name, confirmedAt: held.at };
}

const isAskedFor = ({ member, region, now }: AdoptionLine, query: AdoptionQuery) =>
  (!query.region || query.region.includes(region)) &&
  (!query.member || query.member.includes(member)) &&
  (!query.version || (now !== null && query.version.includes(now.version))) &&
  (query.reported === undefined || query.reported === (now !== null));
