import { setTimeout as pause } from 'node:timers/promises';
import { Lanes } from './lanes.js';

describe('Lanes', () => {
  it('keeps the order of each key while other keys go ahead', async () => {
    const lanes = new Lanes(10);
    const seen: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await lanes.add(1, 'a', async () => (await held, void seen.push('a1')));
    await lanes.add(2, 'a', async () => void seen.push('a2'));
    await lanes.add(3, 'b', async () => void seen.push('b1'));
    await pause(5);
    expect(seen).toEqual(['b1']);
    release();
    await lanes.settle();
    expect(seen).toEqual(['b1', 'a1', 'a2']);
  });

  it('counts as done only what nothing older is waiting for', async () => {
    const lanes = new Lanes(10);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await lanes.add(1, 'a', () => held);
    await lanes.add(2, 'b', async () => {});
    await pause(5);
    expect(lanes.done).toBe(0);
    release();
    await lanes.settle();
    expect(lanes.done).toBe(2);
  });

  it('stops taking work after a failure and does not count the failed position as done', async () => {
    const lanes = new Lanes(10);
    await lanes.add(1, 'a', () => Promise.reject(new Error('disk')));
    await lanes.settle();
    await expect(lanes.add(2, 'b', async () => {})).rejects.toThrow('disk');
    expect(lanes.done).toBe(0);
  });

  it('makes the caller wait while the window is full', async () => {
    const lanes = new Lanes(2);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await lanes.add(1, 'a', () => held);
    let added = false;
    const second = lanes.add(2, 'b', () => held).then(() => (added = true));
    await pause(5);
    expect(added).toBe(false);
    release();
    await second;
    expect(added).toBe(true);
  });

  it('has no more than sixteen pieces of work under way, and all of them done in the end', async () => {
    const lanes = new Lanes(100);
    let [underWay, most, finished] = [0, 0, 0];
    for (let position = 1; position <= 50; position++)
      await lanes.add(position, `key ${position}`, async () => {
        most = Math.max(most, ++underWay);
        await pause(1);
        underWay--;
        finished++;
      });
    await lanes.settle();
    expect({ most, finished, done: lanes.done }).toEqual({ most: 16, finished: 50, done: 50 });
  });
});
