import { fromLines, matches, toLines } from './group-lines';

const group = {
  id: 'single-window',
  version: 2,
  terms: { en: ['single window', 'sw'], zh: ['单一窗口'] },
  sources: [
    { title: 'Recommendation 33', url: 'https://unece.org/rec33' },
    { title: 'A glossary', url: '' },
  ],
  edited: { name: 'Ines', at: '2026-01-01T00:00:00.000Z' },
};

describe('a group of terms in the form', () => {
  it('comes back as it was', () => {
    const { terms, sources } = group;
    expect(fromLines(toLines(group))).toEqual({ terms, sources });
  });

  it('leaves out empty lines and languages', () => {
    expect(fromLines({ id: 'x', terms: { en: ' one \n\n two', fr: ' \n' }, sources: 'Glossary' })).toEqual({
      terms: { en: ['one', 'two'] },
      sources: [{ title: 'Glossary', url: '' }],
    });
  });

  it('is found by its id and by a term in any language', () => {
    expect([matches(group, 'Window'), matches(group, '窗口'), matches(group, 'drone')]).toEqual([true, true, false]);
  });
});
