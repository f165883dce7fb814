import fc from 'fast-check';
import {
  type Actor,
  type ConsentChoice,
  type Consents,
  consentChoices,
  findMember,
  members,
  regions,
  segments,
  visitor,
} from '@digital-customs/contracts';
import { readerOf, seesLevel } from '../consents/consents.js';
import { compare, compareCriteria, type Consented, isOffered } from './compare.js';
import { fewest, type Group } from './groups.js';
import { RoundFigures } from './round-figures.js';
import type { Standing } from './standing.js';

const segment = segments[0].code;
const other = segments[1].code;
const criterion = 'governance-1';
interface Taking {
  member: string;
  choice: ConsentChoice;
  second: ConsentChoice;
  /** Whether the criterion applies there. */
  applies: boolean;
}
const standing = ({ member, applies }: Taking): Standing => ({
  member,
  synthetic: false,
  segments: segments.map(({ code }) => ({
    ...{ segment: code, score: 3, level: 3, lowest: [], answered: 4, notApplicable: 0, all: 4, withEvidence: 0 },
    ...{ next: null, target: null },
  })),
  criteria: new Map(applies ? [[criterion, 3]] : []),
});
const choice = fc.constantFrom<ConsentChoice>(...consentChoices, 'nobody', 'nobody', 'nobody', 'nobody');
const everybody = members.map(({ code }) => code);
/** From the whole world, or from one region: there, groups of countries and the region differ by few. */
const worlds = [
  everybody,
  ...regions.map((region) => everybody.filter((code) => findMember(code)!.region === region.code)),
];
const takings = (most: number) =>
  fc.constantFrom(everybody, ...worlds).chain((world) =>
    fc.uniqueArray(fc.record({ member: fc.constantFrom(...world), choice, second: choice, applies: fc.boolean() }), {
      selector: ({ member }) => member,
      minLength: 5,
      maxLength: Math.min(most, world.length),
    }),
  );
const consentsOf = (taking: readonly Taking[]): Consented =>
  new Map<string, Consents['segments']>(
    taking.map(({ member, choice, second }) => [member, { [segment]: choice, [other]: second }]),
  );
const of = (member: string): Actor => ({ id: member, name: member, grants: [{ role: 'contributor', member }] });
/** A visitor, somebody of the WCO, the Vice-Chairs, and people of Members. */
const readersAmong = (taking: readonly Taking[]): Actor[] => [
  visitor,
  { ...visitor, grants: [{ role: 'curator' }] },
  ...regions.map(({ code }): Actor => ({ ...visitor, grants: [{ role: 'vice-chair', region: code }] })),
  ...['JP', 'CH', ...taking.slice(0, 12).map(({ member }) => member)].map(of),
];

const minus = (one: readonly string[], ...others: (readonly string[])[]) =>
  one.filter((code) => others.every((other) => !other.includes(code)));
const isWithin = (one: readonly string[], whole: readonly string[]) => minus(one, whole).length === 0;

/** Every way to take one to two of these from another, and names from what is left; what comes to one to four Members. */
function toldOf(shown: readonly Group[], isHidden: (code: string) => boolean): string[] {
  const told: string[] = [];
  const look = (left: readonly string[], how: string) => {
    const hidden = left.filter(isHidden).length;
    if (hidden > 0 && hidden < fewest) told.push(`${how}: ${hidden}`);
  };
  for (const one of shown) {
    if (one.members.length < fewest) told.push(one.id);
    look(one.members, one.id);
    const parts = shown.filter((part) => part !== one && isWithin(part.members, one.members));
    for (const [index, part] of parts.entries()) {
      look(minus(one.members, part.members), `${one.id} - ${part.id}`);
      for (const third of parts.slice(0, index))
        if (minus(third.members, part.members).length === third.members.length)
          look(minus(one.members, part.members, third.members), `${one.id} - ${part.id} - ${third.id}`);
    }
    for (const next of shown)
      look([...minus(one.members, next.members), ...minus(next.members, one.members)], `${one.id} ≠ ${next.id}`);
  }
  return told;
}
const partsOf = (shown: readonly Group[], kind: string) =>
  shown.filter(({ id }) => id.startsWith(kind)).flatMap(({ members }) => members);

/** What is shown of some figure: the groups by their ids, every cell of like-minded Members through one of its own. */
function shownBy(figures: RoundFigures, ask: (group: string, own: string | undefined) => unknown): Group[] {
  const codes = figures.standings.map(({ member }) => member);
  const cells = new Map(
    codes.flatMap((code) => (figures.peersOf(code) ? [[figures.peersOf(code)!, code] as const] : [])),
  );
  return [
    ...figures.offered.filter(({ id }) => !id.startsWith('cell:') && ask(id, undefined)),
    ...[...cells].flatMap(([cell, code]) => (ask('peers', code) ? [cell] : [])),
  ];
}
const placedIn = (group: Group, codes: readonly string[]): Group => ({
  ...group,
  members: group.members.filter((code) => codes.includes(code)),
});

describe('what is shown of Members', () => {
  const check = (taking: Taking[], placed: string[], shown: Group[], choices: (one: Taking) => ConsentChoice[]) => {
    const present = shown.map((group) => placedIn(group, placed));
    for (const reader of readersAmong(taking)) {
      // Without looking whose own people they are: a Member's own level counts among the five.
      const sees = readerOf(reader);
      const hidden = taking.filter((one) => choices(one).some((each) => !seesLevel(each, one.member, sees)));
      const codes = new Set(hidden.map(({ member }) => member));
      const isHidden = (code: string) => codes.has(code);
      expect(toldOf(present, isHidden)).toEqual([]);
      const all = present.find(({ id }) => id === 'all');
      const left = all ? minus(all.members, partsOf(present, 'region:')).filter(isHidden).length : 0;
      if (partsOf(present, 'region:').length) expect(left === 0 || left >= fewest).toBe(true);
      for (const region of present.filter(({ id }) => id.startsWith('region:'))) {
        const cells = partsOf(present, region.id.replace('region', 'cell'));
        const rest = minus(region.members, cells).filter(isHidden).length;
        if (cells.length) expect([region.id, rest === 0 || rest >= fewest]).toEqual([region.id, true]);
      }
    }
  };
  it('tells nobody of one to four Members in a segment, whatever is subtracted from what, and whoever subtracts', () => {
    fc.assert(
      fc.property(takings(90), (taking) => {
        const figures = new RoundFigures(taking.map(standing));
        const consents = consentsOf(taking);
        const shown = shownBy(figures, (group, own) => {
          const reader = own ? of(own) : visitor;
          return compare(figures, consents, { group, own }, reader).segments[0]!.distribution;
        });
        check(
          taking,
          taking.map(({ member }) => member),
          shown,
          ({ choice }) => [choice],
        );
      }),
      { numRuns: 200 },
    );
  });

  it('nor in a criterion, which does not apply everywhere', () => {
    fc.assert(
      fc.property(takings(90), (taking) => {
        const figures = new RoundFigures(taking.map(standing));
        const consents = consentsOf(taking);
        const shown = shownBy(figures, (group, own) => {
          const asked = { group, own, segment, criteria: [criterion] };
          return compareCriteria(figures, consents, asked, own ? of(own) : visitor).criteria[0]!.distribution;
        });
        const placed = taking.filter(({ applies }) => applies);
        check(
          placed,
          placed.map(({ member }) => member),
          shown,
          ({ choice }) => [choice],
        );
      }),
      { numRuns: 200 },
    );
  });

  it('nor in the means of the world view, where one hidden segment hides a Member', () => {
    fc.assert(
      fc.property(takings(90), (taking) => {
        const figures = new RoundFigures(taking.map(standing));
        const choices = ({ choice, second }: Taking): ConsentChoice[] => [choice, second];
        const byMember = new Map(taking.map((one) => [one.member, choices(one)]));
        const shown = figures.offered.filter(({ id }) => figures.mayShow(figures.means(), id, (code) => byMember.get(code)!)); // prettier-ignore
        check(
          taking,
          taking.map(({ member }) => member),
          shown,
          choices,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('has one group of like-minded Members for each, whatever is weighed, picked or joined', () => {
    fc.assert(
      fc.property(takings(90), (taking) => {
        const figures = new RoundFigures(taking.map(standing));
        const cells = figures.offered.filter(({ id }) => id.startsWith('cell:'));
        for (const { members } of cells) {
          expect(members.length).toBeGreaterThanOrEqual(6);
          expect(new Set(members.map((code) => findMember(code)!.region)).size).toBe(1);
          for (const code of members) expect(figures.peersOf(code)!.members).toBe(members);
        }
        const asked = ['cell:ESA:0', 'interest:synthetic-data', 'picked', 'member:RW', 'RW,KE', 'all,region:ESA', ''];
        for (const group of asked) expect(isOffered(figures, { group, own: 'RW' })).toBe(false);
        expect(isOffered(figures, { group: 'peers', own: undefined })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
