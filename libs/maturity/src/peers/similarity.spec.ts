import { findMember, members } from '@digital-customs/contracts';
import { evenWeights, isPeerOf, peersOf, similarity } from './similarity.js';

const member = (code: string) => findMember(code)!;

describe('similarity of Members', () => {
  it('is the weighted mean over what both have', () => {
    const one = { ...member('RW'), region: 'ESA' as const, languages: ['en', 'fr'], groups: ['LDC', 'LLDC'] };
    const other = { ...member('KE'), region: 'ESA' as const, languages: ['en'], groups: ['LDC'] };
    // region 1, languages 1/2, groups 1/2
    expect(similarity(one, other, evenWeights).similarity).toBeCloseTo(2 / 3, 10);
    expect(similarity(one, other, { ...evenWeights, region: 2, group: 0 }).similarity).toBeCloseTo(2.5 / 3, 10);
  });

  it('is what working it out by hand gives, over what is declared and shown too', () => {
    const one = { region: 'ESA' as const, languages: ['en', 'fr'], groups: ['LDC', 'LLDC'], trade: 'under-10' as const, levels: { governance: 2, paperless: 4 }, priorities: { governance: 'high' as const, paperless: 'low' as const } }; // prettier-ignore
    const other = { region: 'ESA' as const, languages: ['en'], groups: ['LDC'], trade: '50-to-200' as const, levels: { governance: 3 }, priorities: { governance: 'medium' as const, paperless: 'low' as const } }; // prettier-ignore
    // region 1; languages 1/2; groups 1/2; trade 1 - 2/4; levels 1 - 1/4 (governance alone); priorities (1 - 1/2 + 1) / 2
    const even = similarity(one, other, evenWeights);
    expect(even.reasons.map((reason) => reason.similarity)).toEqual([1, 0.5, 0.5, 0.5, 0.75, 0.75]);
    expect(even.similarity).toBeCloseTo(4 / 6, 10);
    expect(similarity(one, other, { ...evenWeights, region: 0, levels: 3 }).similarity).toBeCloseTo(4.5 / 7, 10);
    expect(even.reasons[5]!.shared).toEqual(['paperless']);
  });

  it('leaves out what one of them has none of, rather than guess', () => {
    const one = { ...member('RW'), region: 'ESA' as const, languages: ['en'], groups: [] };
    const other = { ...member('KE'), region: 'ESA' as const, languages: ['en'], groups: ['LDC'] };
    const { similarity: alike, reasons } = similarity(one, other, evenWeights);
    expect(alike).toBe(1);
    expect(reasons.map(({ attribute }) => attribute)).toEqual(['region', 'language']);
  });

  it('is the same both ways, between 0 and 1, for every pair of Members', () => {
    for (const one of members)
      for (const other of members) {
        const alike = similarity(one, other, evenWeights).similarity;
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(alike).toBe(similarity(other, one, evenWeights).similarity);
      }
  });

  it('says why a peer is one, the most alike first, never the Member itself', () => {
    const peers = peersOf('RW', evenWeights, 10);
    expect(peers).toHaveLength(10);
    expect(peers.map(({ member }) => member)).not.toContain('RW');
    expect(peers[0]!.reasons.some(({ shared }) => shared.length > 0)).toBe(true);
    expect([...peers].sort((a, b) => b.similarity - a.similarity)).toEqual(peers);
    expect(isPeerOf('RW', peers[0]!.member)).toBe(true);
  });
});
