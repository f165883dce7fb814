import { shadeOf, shadesFor } from './shades';

describe('the shades of the map', () => {
  it('are none when nothing was found', () => {
    expect(shadesFor([])).toEqual([]);
    expect(shadesFor([0, 0])).toEqual([]);
  });

  it('cover every count from one to the largest exactly once', () => {
    for (let most = 1; most <= 300; most++) {
      const shades = shadesFor([1, most]);
      expect(shades.length).toBeLessThanOrEqual(4);
      expect(shades[0]?.from).toBe(1);
      expect(shades.at(-1)?.to).toBe(most);
      shades.slice(1).forEach((shade, index) => expect(shade.from).toBe((shades[index]?.to ?? 0) + 1));
    }
  });

  it('grow darker with the count', () => {
    const shades = shadesFor([1, 5, 40]);
    const steps = [1, 5, 40].map((count) => shadeOf(shades, count) ?? 0);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(3);
    expect(shadeOf(shades, 0)).toBeUndefined();
  });
});
