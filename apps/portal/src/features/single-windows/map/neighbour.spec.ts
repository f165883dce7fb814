import { neighbourOf } from './neighbour';

const points = [
  { member: 'CL', x: 0, y: 100 },
  { member: 'CO', x: 0, y: 40 },
  { member: 'MX', x: -40, y: 0 },
  { member: 'SE', x: 200, y: -60 },
];
const from = (at: string, key: string) => neighbourOf(points, at, key)?.member;

describe('where the arrow keys lead on the map', () => {
  it('is the nearest in that direction, and nowhere at the edge', () => {
    expect(from('CL', 'ArrowUp')).toBe('CO');
    expect(from('CO', 'ArrowRight')).toBe('SE');
    expect(from('MX', 'ArrowLeft')).toBeUndefined();
  });
  it('is with the page keys each in turn, so that every one is reached', () => {
    let at = 'CL';
    const met = points.map(() => (at = from(at, 'PageDown')!));
    expect(met.sort()).toEqual(['CL', 'CO', 'MX', 'SE']);
    expect(from('CL', 'PageUp')).toBe('SE');
    expect([from('CO', 'Home'), from('CO', 'End')]).toEqual(['CL', 'SE']);
  });
});
