import type { SearchEngine, SearchPosition, SearchQuery } from '../search-engine.js';
import { document, engineOf, find, ids, query, written, type Open } from './given.js';

/** Reads all pages, doing something between them. */
const readAll = async (
  engine: SearchEngine,
  changes: Partial<SearchQuery>,
  between: (page: number) => Promise<void> = async () => undefined,
): Promise<string[]> => {
  const read: string[] = [];
  let after: SearchPosition | undefined;
  for (let page = 0; page < 100; page++) {
    const result = await engine.search(query({ ...changes, after }));
    read.push(...ids(result));
    if (!result.next) return read;
    after = JSON.parse(JSON.stringify(result.next)) as SearchPosition;
    await between(page);
  }
  throw new Error('The pages do not end.');
};

const day = (index: number): string => new Date(Date.UTC(2020, 0, 1 + index)).toISOString();

export const pagesStably = (open: Open): void =>
  describe('order and pages', () => {
    const engine = engineOf(open);
    const many = Array.from({ length: 47 }, (_, index) =>
      written(
        `d${index}`,
        { title: index % 3 ? 'Window' : 'Windows of trade', body: index % 2 ? 'scanner' : 'drones' },
        'en',
        {
          publishedAt: day(index % 10),
          confirmedAt: day((index * 7) % 11),
        },
      ),
    );

    it.each([
      ['newest', ['c', 'b', 'a']],
      ['oldest', ['a', 'b', 'c']],
      ['confirmed', ['b', 'a', 'c']],
    ] as const)('sorts by %s', async (sort, expected) => {
      await engine().save([
        document('a', { publishedAt: day(1), confirmedAt: day(8) }),
        document('b', { publishedAt: '2020-01-03T01:00:00+01:00', confirmedAt: day(9) }),
        document('c', { publishedAt: day(3), confirmedAt: day(7) }),
      ]);
      expect(ids(await engine().search(query({ sort })))).toEqual(expected);
    });

    it('puts the newest first among equals, then goes by id', async () => {
      await engine().save([
        written('b', 'Window'),
        written('a', 'Window'),
        written('c', 'Window', 'en', { publishedAt: day(5) }),
      ]);
      expect(ids(await find(engine(), 'window'))).toEqual(['c', 'a', 'b']);
    });

    it.each(['relevance', 'newest', 'oldest', 'confirmed'] as const)(
      'gives each document once, in the order of one long page, by %s',
      async (sort) => {
        await engine().save(many);
        const atOnce = ids(await engine().search(query({ text: 'window', sort, limit: 100 })));
        expect(atOnce).toHaveLength(many.length);
        expect(await readAll(engine(), { text: 'window', sort, limit: 5 })).toEqual(atOnce);
      },
    );

    it.each(['relevance', 'newest'] as const)(
      'gives each document once by %s while others come, go and change',
      async (sort) => {
        await engine().save(many);
        const read = await readAll(engine(), { text: 'window scann', sort, limit: 4 }, async (page) => {
          await engine().save(
            Array.from({ length: 20 }, (_, index) =>
              written(`new${page}-${index}`, index % 2 ? 'Window' : 'Window scanner', 'en', { publishedAt: day(page) }),
            ),
          );
          await engine().remove(`new${page}-3`, 9);
          await engine().save([{ ...written(`new${page}-4`, 'Changed'), version: 2 }]);
        });
        const old = read.filter((id) => id.startsWith('d'));
        expect([...old].sort()).toEqual(many.map(({ id }) => id).filter((_, index) => index % 2).sort()); // prettier-ignore
        expect(new Set(read).size).toBe(read.length);
      },
    );

    it('goes on behind a document that was removed', async () => {
      await engine().save(many);
      const first = await engine().search(query({ sort: 'newest', limit: 5 }));
      await engine().remove(first.hits[4]?.id ?? '', 2);
      const atOnce = ids(await engine().search(query({ sort: 'newest', limit: 100 })));
      const rest = await engine().search(query({ sort: 'newest', limit: 100, after: first.next }));
      expect([...ids(first).slice(0, 4), ...ids(rest)]).toEqual(atOnce);
    });

    it('says that there is no next page on the last one, full or not', async () => {
      await engine().save([document('a'), document('b'), document('c'), document('d')]);
      const first = await engine().search(query({ limit: 2 }));
      const second = await engine().search(query({ limit: 2, after: first.next }));
      expect([first.next === undefined, second.next === undefined]).toEqual([false, true]);
      expect(second.total).toBe(4);
    });

    it('only counts when asked for no hits', async () => {
      await engine().save([document('a')]);
      expect(await engine().search(query({ limit: 0 }))).toMatchObject({ total: 1, hits: [] });
    });

    it('refuses a position of another order, and one that was tampered with', async () => {
      await engine().save(many);
      const { next } = await engine().search(query({ sort: 'newest', limit: 5 }));
      if (!next) throw new Error('There are more than five.');
      const refused = { name: 'InvalidSearch' };
      await expect(engine().search(query({ sort: 'oldest', after: next }))).rejects.toMatchObject(refused);
      await expect(engine().search(query({ sort: 'newest', after: { ...next, keys: [NaN] } }))).rejects.toMatchObject(
        refused,
      );
    });

    it.each([-1, 1.5, NaN, 10_000])('refuses a limit of %d', async (limit) => {
      await expect(engine().search(query({ limit }))).rejects.toMatchObject({ name: 'InvalidSearch' });
    });
  });
