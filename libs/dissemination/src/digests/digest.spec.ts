import fc from 'fast-check';
import type { Subscription } from '../subscriptions/subscriptions.js';
import { digestOf, type News, NewsByKey } from './digest.js';
import { localTime, windowOf } from './local-time.js';

const news = (id: string, changedAt: string, more: Partial<News> = {}): News => ({
  _id: `practice/${id}`,
  keys: ['type:practice', `practice:${id}`, 'member:RW'],
  audience: ['public'],
  changedAt,
  ...more,
});
const follows = (kind: Subscription['kind'], value: string, mail: 'daily' | 'at-once' = 'daily'): Subscription => ({
  id: `${kind}-${value}`,
  kind,
  value,
  name: null,
  url: null,
  channels: { inbox: true, mail },
  since: '2026-06-01T00:00:00.000Z',
  mailSince: '2026-06-01T00:00:00.000Z',
  feed: null,
});
const told = (items: Subscription[], all: News[], tokens = ['public'], before: string[] = []) =>
  digestOf({ items }, 'daily', new NewsByKey(all), tokens, new Set(before));

describe('a digest', () => {
  it('tells once what several subscriptions reach, the latest first', () =>
    expect(
      told(
        [follows('member', 'RW'), follows('type', 'practice')],
        [news('a', '2026-06-02T00:00:00.000Z'), news('b', '2026-06-03T00:00:00.000Z')],
      ),
    ).toEqual(['practice/b@2026-06-03T00:00:00.000Z', 'practice/a@2026-06-02T00:00:00.000Z']));

  it('tells nothing of before mails began, of another rhythm, or that was told', () => {
    const all = [news('a', '2026-05-31T00:00:00.000Z'), news('b', '2026-06-03T00:00:00.000Z')];
    expect(told([follows('member', 'RW')], all, ['public'], ['practice/b@2026-06-03T00:00:00.000Z'])).toEqual([]);
    expect(told([follows('member', 'RW', 'at-once')], all)).toEqual([]);
  });

  it('tells a new edition of what was told', () =>
    expect(
      told(
        [follows('member', 'RW')],
        [news('b', '2026-06-04T00:00:00.000Z')],
        ['public'],
        ['practice/b@2026-06-03T00:00:00.000Z'],
      ),
    ).toHaveLength(1));

  it('tells what matches a saved search', () =>
    expect(told([follows('search', 's1')], [news('a', '2026-06-02T00:00:00.000Z', { searches: ['s1'] })])).toHaveLength(
      1,
    ));

  it('tells exactly what is followed, new and released, whatever there is', () => {
    const token = fc.constantFrom('public', 'members', 'member:RW', 'region:ESA');
    const item = fc.record({
      key: fc.constantFrom('member:RW', 'member:KE', 'theme:e'),
      day: fc.integer({ min: 1, max: 9 }),
      audience: fc.uniqueArray(token),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), fc.uniqueArray(token), (items, tokens) => {
        const all = items.map(({ key, day, audience }, i) =>
          news(`p${i}`, `2026-06-0${day}T00:00:00.000Z`, { keys: [key], audience }),
        );
        const since = { ...follows('member', 'RW'), mailSince: '2026-06-04T00:00:00.000Z' };
        const expected = all.filter(
          ({ keys, changedAt, audience }) =>
            keys.includes('member:RW') &&
            changedAt > since.mailSince &&
            audience.some((each) => tokens.some((token) => token === each)),
        );
        expect(told([since], all, tokens).sort()).toEqual(
          expected.map(({ _id, changedAt }) => `${_id}@${changedAt}`).sort(),
        );
      }),
    );
  });
});

describe('the day of a reader', () => {
  it('begins by their time zone', () => {
    const at = new Date('2026-11-25T22:30:00Z');
    expect(localTime(at, 'Africa/Kigali')).toEqual({ day: '2026-11-26', hour: 0 });
    expect(localTime(at, 'America/Lima')).toEqual({ day: '2026-11-25', hour: 17 });
  });

  // 25 November 2026 is a Wednesday; its Monday is the 23rd.
  it.each([
    ['daily', '2026-11-25T04:59:00Z', '2026-11-24'],
    ['daily', '2026-11-25T05:00:00Z', '2026-11-25'],
    ['weekly', '2026-11-25T12:00:00Z', '2026-11-23'],
    ['weekly', '2026-11-23T04:59:00Z', '2026-11-16'],
    ['weekly', '2026-11-23T05:00:00Z', '2026-11-23'],
  ] as const)('%s, at %s in Kigali, is that of %s', (rhythm, at, day) =>
    expect(windowOf(rhythm, new Date(at), 'Africa/Kigali')).toBe(day),
  );
});
