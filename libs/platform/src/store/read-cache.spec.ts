import { ReadCache } from './read-cache.js';

const value = (text: string) => ({ text });

describe('ReadCache', () => {
  it('reads once until it is told to forget', async () => {
    const cache = new ReadCache<{ text: string }>({ soleWriter: true }, 10);
    expect(await cache.get('a', async () => value('first'))).toEqual(value('first'));
    expect(await cache.get('a', async () => value('second'))).toEqual(value('first'));
    cache.forget('a');
    expect(await cache.get('a', async () => value('third'))).toEqual(value('third'));
  });

  it('drops a value whose reading began before a write and ended after it', async () => {
    const cache = new ReadCache<{ text: string }>({ soleWriter: true }, 10);
    let arrive: (found: { text: string }) => void = () => {};
    const early = cache.get('a', () => new Promise((found) => (arrive = found)));
    cache.forget('a');
    arrive(value('before the write'));
    await early;
    expect(await cache.get('a', async () => value('after it'))).toEqual(value('after it'));
  });

  it('does not keep a failure, nor lose a newer value to one', async () => {
    const cache = new ReadCache<{ text: string }>({ soleWriter: true }, 10);
    const failed = cache.get('a', () => Promise.reject(new Error('store away')));
    cache.forget('a');
    const newer = cache.get('a', async () => value('there'));
    await expect(failed).rejects.toThrow('store away');
    await newer;
    expect(await cache.get('a', async () => value('read again'))).toEqual(value('there'));
    await expect(cache.get('b', () => Promise.reject(new Error('store away')))).rejects.toThrow();
    expect(await cache.get('b', async () => value('back'))).toEqual(value('back'));
  });

  it('keeps nothing where others write the store too', async () => {
    const cache = new ReadCache<{ text: string }>({ soleWriter: false }, 10);
    await cache.get('a', async () => value('first'));
    expect(await cache.get('a', async () => value('second'))).toEqual(value('second'));
  });
});
