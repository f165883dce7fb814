import { countEvidence, wordsFound } from './evidence.js';

const line = (type: 'practice' | 'innovation', member: string, ...technologies: string[]) => ({
  type,
  member,
  technologies,
});
const lines = [
  line('practice', 'RW', 'GPS', 'electronic seals', 'satellite positioning'),
  line('practice', 'RW', 'GPS'),
  line('innovation', 'KE', 'Drones (trial)', 'gps tracking'),
  line('practice', 'CR', 'national customs system'),
];

describe('evidence of technologies', () => {
  it('counts a practice once, however many of its words name the technology', () => {
    const counted = countEvidence(lines, [{ technologies: ['drones'] }]);
    expect(counted.get('geospatial')).toEqual({ practices: 2, innovations: 1, members: 2, notes: 0 });
    expect(counted.get('iot')).toEqual({ practices: 1, innovations: 0, members: 1, notes: 0 });
    expect(counted.get('drones')).toEqual({ practices: 0, innovations: 1, members: 1, notes: 1 });
    expect(counted.has('cloud')).toBe(false);
  });

  it('gives the words found, the most frequent first', () => {
    expect(wordsFound(lines, 'geospatial')).toEqual(['GPS', 'gps tracking', 'satellite positioning']);
  });
});
