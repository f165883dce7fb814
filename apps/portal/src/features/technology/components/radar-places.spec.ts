import { placesOf, radii } from './radar-places';

const at = (technology: string, kind: string, ring: string) => ({ technology, kind, ring });

describe('places on the radar', () => {
  it('puts what is in use near the middle and what is watched far out', () => {
    const places = placesOf([at('a', 'data', 'in-use'), at('b', 'data', 'watch')]);
    const distance = (code: string) => Math.hypot(places.get(code)!.x, places.get(code)!.y);
    expect(distance('a')).toBeLessThan(radii[0]);
    expect(distance('b')).toBeGreaterThan(radii[2]);
  });

  it('gives each kind a quarter, clockwise from the top right', () => {
    const places = placesOf([
      at('a', 'data', 'try'),
      at('b', 'exchange', 'try'),
      at('c', 'sensing', 'try'),
      at('d', 'channels', 'try'),
    ]);
    const signs = [...places.values()].map(({ x, y, side }) => [Math.sign(x), Math.sign(y), side]);
    expect(signs).toEqual([[1, -1, 'start'], [1, 1, 'start'], [-1, 1, 'end'], [-1, -1, 'end']]); // prettier-ignore
  });

  it('lets no two stand at one place', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((code) => at(code, 'data', 'pilot'));
    const places = [...placesOf(many).values()].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
    expect(new Set(places).size).toBe(5);
  });
});
