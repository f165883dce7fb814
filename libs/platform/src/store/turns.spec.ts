import { Turns } from './turns.js';

describe('turns', () => {
  it('let one after the other work on the same thing, past one that fails, and others at the same time', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        seen.push(`${name} begins`);
        await new Promise(setImmediate);
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      };
    const first = turns.take('one', work('first', true));
    const second = turns.take('one', work('second'));
    const other = turns.take('other', work('other'));
    await expect(first).rejects.toThrow('first');
    expect(await Promise.all([second, other])).toEqual(['second', 'other']);
    expect(seen.indexOf('second begins')).toBeGreaterThan(seen.indexOf('first ends'));
    expect(seen.indexOf('other begins')).toBeLessThan(seen.indexOf('first ends'));
  });
});
