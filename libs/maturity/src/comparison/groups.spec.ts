import fc from 'fast-check';
import { members } from '@digital-customs/contracts';
import { fewest, offeredGroups } from './groups.js';

const some = fc.uniqueArray(fc.constantFrom(...members.map(({ code }) => code)), { maxLength: 80 });
const difference = (one: readonly string[], other: readonly string[]) => one.filter((code) => !other.includes(code));

describe('the groups whose distribution is shown', () => {
  it('have at least five Members each, whoever has assessed itself', () => {
    fc.assert(
      fc.property(some, (codes) => {
        for (const group of offeredGroups(codes)) expect(group.members.length).toBeGreaterThanOrEqual(fewest);
      }),
    );
  });

  it('tell nothing of one to four Members when any is taken from any other', () => {
    fc.assert(
      fc.property(some, (codes) => {
        const groups = offeredGroups(codes);
        for (const one of groups)
          for (const other of groups) {
            if (one === other || difference(other.members, one.members).length > 0) continue;
            const left = difference(one.members, other.members).length;
            expect([one.id, other.id, left === 0 || left >= fewest]).toEqual([one.id, other.id, true]);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('tell nothing of one to four Members when all regions are taken from the whole', () => {
    fc.assert(
      fc.property(some, (codes) => {
        const groups = offeredGroups(codes);
        const inRegions = groups.filter(({ id }) => id.startsWith('region:')).flatMap(({ members }) => members);
        if (!groups.some(({ id }) => id === 'all') || inRegions.length === 0) return;
        const left = difference(codes, inRegions).length;
        expect(left === 0 || left >= fewest).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are none for four Members, and all of them for five', () => {
    expect(offeredGroups(['RW', 'KE', 'UG', 'ZM'])).toEqual([]);
    expect(offeredGroups(['RW', 'KE', 'UG', 'ZM', 'FR']).map(({ id }) => id)).toEqual(['all']);
  });

  it('leave out a region that would tell of the four others', () => {
    const codes = ['RW', 'KE', 'UG', 'ZM', 'ZA', 'FR', 'DE', 'ES', 'IT'];
    expect(offeredGroups(codes).map(({ id }) => id)).toEqual(['all']);
    expect(offeredGroups([...codes, 'PL']).map(({ id }) => id)).toEqual([
      'all',
      'region:ESA',
      'region:EUR',
      'group:EU',
    ]);
  });

  it('leave out a group that two others tell of, when both are taken from it', () => {
    const codes = members.slice(0, 30).map(({ code }) => code);
    const group = (id: string, ...parts: string[][]) => ({ id: `group:${id}`, members: parts.flat() });
    const [a, b, c] = [codes.slice(0, 6), codes.slice(6, 12), codes.slice(12, 14)];
    const asked = [{ id: 'all', members: codes }, group('A', a), group('B', b), group('C', a, b, c)];
    expect(offeredGroups(codes, [], asked).map(({ id }) => id)).toEqual(['all', 'group:A', 'group:B']);
    const more = codes.slice(12, 17);
    const wider = [...asked.slice(0, 3), group('C', a, b, more)];
    expect(offeredGroups(codes, [], wider).map(({ id }) => id)).toEqual(['all', 'group:A', 'group:B', 'group:C']);
  });
});
