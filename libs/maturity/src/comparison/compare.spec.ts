import fc from 'fast-check';
import {
  type ConsentChoice,
  type Consents,
  consentChoices,
  members,
  segments,
  visitor,
} from '@digital-customs/contracts';
import { compare } from './compare.js';
import { fewest, offeredGroups } from './groups.js';
import type { Standing } from './standings.js';

const standing = (member: string): Standing => ({
  member,
  synthetic: false,
  segments: segments.map(({ code }) => ({
    segment: code,
    score: 3,
    level: 3,
    lowest: [],
    answered: 4,
    notApplicable: 0,
    all: 4,
    withEvidence: 0,
    next: null,
    target: null,
  })),
});

const given = fc.uniqueArray(
  fc.record({
    member: fc.constantFrom(...members.map(({ code }) => code)),
    choice: fc.constantFrom<ConsentChoice>(...consentChoices, 'nobody', 'nobody', 'nobody'),
  }),
  { selector: ({ member }) => member, minLength: 5, maxLength: 60 },
);

describe('the distributions that are shown', () => {
  it('tell nothing of one to four silent Members, when all names and any other distribution are taken from them', () => {
    fc.assert(
      fc.property(given, (taking) => {
        const standings = taking.map(({ member }) => standing(member));
        const consents = new Map<string, Consents['segments']>(
          taking.map(({ member, choice }) => [member, { governance: choice }]),
        );
        const silent = new Set(taking.filter(({ choice }) => choice === 'nobody').map(({ member }) => member));
        const shown = offeredGroups(taking.map(({ member }) => member)).filter(
          ({ id }) => compare(standings, consents, { group: id, own: undefined }, visitor).segments[0]!.distribution,
        );
        const hidden = shown.map(({ members }) => members.filter((member) => silent.has(member)));
        for (const one of hidden) {
          expect(one.length === 0 || one.length >= fewest).toBe(true);
          for (const other of hidden) {
            if (other.some((member) => !one.includes(member))) continue;
            const left = one.length - other.length;
            expect(left === 0 || left >= fewest || other.length === 0).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
