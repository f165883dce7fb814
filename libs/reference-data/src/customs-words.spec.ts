import { languages } from '@digital-customs/contracts';
import { customsWords } from './customs-words.js';

describe('the Customs vocabulary', () => {
  const groups = customsWords();

  it('has at least 120 groups, each under an id of its own', () => {
    expect(groups.length).toBeGreaterThanOrEqual(120);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  it('has every group in every language', () => {
    const wanted = languages.map(({ code }) => code).sort();
    expect(
      groups.filter(({ terms }) => Object.keys(terms).sort().join() !== wanted.join()).map(({ id }) => id),
    ).toEqual([]);
  });

  it('names a source for every group', () => {
    expect(groups.filter(({ sources }) => sources.some(({ title }) => title === ''))).toEqual([]);
  });

  it('has no term in two groups', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, terms } of groups)
      for (const [language, list] of Object.entries(terms))
        for (const term of list ?? []) {
          const key = `${language} ${term.toLowerCase()}`;
          owners.set(key, (owners.get(key) ?? new Set()).add(id));
        }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([key]) => key)).toEqual([]);
  });
});
