import { RequestWindow } from './request-window.js';

describe('a window of requests', () => {
  it('lets each caller in as often as the limit says, then tells the seconds to wait', () => {
    const window = new RequestWindow(2, 60_000);
    expect([window.take('a', 0), window.take('a', 1_000), window.take('a', 50_000)]).toEqual([0, 0, 10]);
    expect(window.take('b', 50_000)).toBe(0);
  });

  it('starts anew when its time has passed', () => {
    const window = new RequestWindow(1, 60_000);
    window.take('a', 100_000);
    expect(window.take('a', 159_999)).toBe(1);
    expect(window.take('a', 160_000)).toBe(0);
  });

  it('tells what a caller has left, and when it has all again', () => {
    const window = new RequestWindow(3, 60_000);
    window.take('a', 60_000);
    window.take('a', 70_000);
    expect(window.left('a', 75_000)).toEqual({ remaining: 1, seconds: 45 });
    expect(window.left('b', 75_000)).toEqual({ remaining: 3, seconds: 45 });
    for (const now of [76_000, 77_000]) window.take('a', now);
    expect(window.left('a', 77_000)).toEqual({ remaining: 0, seconds: 43 });
  });

  it('remembers so many callers and no more', () => {
    const window = new RequestWindow(1, 60_000, 2);
    for (const caller of ['a', 'b', 'c']) window.take(caller, 0);
    expect(window.take('c', 0)).toBeGreaterThan(0);
    expect(window.take('a', 0)).toBe(0);
  });
});
