import { patiently } from './patiently.js';

const failing = (times: number, retriable: boolean) => {
  let count = 0;
  return () =>
    ++count > times ? Promise.resolve(count) : Promise.reject(Object.assign(new Error('no leader'), { retriable }));
};

describe('patience with brokers', () => {
  it('asks again while they say that it would work in a moment', async () => {
    expect(await patiently(failing(3, true), 0)).toBe(4);
  });

  it('ends at what will not pass, and after thirty times', async () => {
    await expect(patiently(failing(1, false), 0)).rejects.toThrow('no leader');
    await expect(patiently(failing(30, true), 0)).rejects.toThrow('no leader');
  });
});
