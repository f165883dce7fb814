import { type ConsentChoice, consentChoices } from '@digital-customs/contracts';
import { RoundFigures } from './round-figures.js';
import type { Standing } from './standing.js';

const codes = ['SN', 'CI', 'GH', 'NG', 'CM', 'BF'];
const standing = (member: string, index: number): Standing => ({
  member,
  synthetic: false,
  segments: [],
  criteria: new Map([['governance-1', 1 + (index % 5)]]),
});

describe('the figures of a closed round', () => {
  const figures = new RoundFigures(codes.map(standing));
  const placed = figures.inCriterion('governance-1');
  const shown = (choice: ConsentChoice) =>
    figures.distribution('criterion:governance-1', placed, 'region:WCA', () => [choice]) !== null;

  it('are worked out anew for every other choice, and the same for the same', () => {
    const first = consentChoices.map(shown);
    // Peers of some of the six see some of the names, and would see the rest by subtraction.
    expect(first).toEqual([true, false, true, true, true]);
    for (const again of [...consentChoices].reverse()) expect(shown(again)).toBe(first[consentChoices.indexOf(again)]);
    expect(consentChoices.map(shown)).toEqual(first);
  });

  it('are the distribution of those of the group alone', () => {
    expect(figures.distribution('criterion:governance-1', placed, 'region:WCA', () => ['nobody'])).toMatchObject({
      count: 6,
      levels: [2, 1, 1, 1, 1],
    });
    expect(figures.distribution('criterion:governance-1', placed, 'region:ESA', () => ['nobody'])).toBeNull();
    expect(figures.peersOf('SN')).toBeUndefined();
  });
});
