import { Synonyms } from './synonyms.js';

const synonyms = new Synonyms([
  { id: 'sw', terms: { en: ['Single Window', 'SW'], fr: ['guichet unique'], zh: ['单一窗口'] } },
  { id: 'refund', terms: { en: ['duty refund'], es: ['devolución de derechos'] } },
]);
const groupsOf = (text: string): string[] => synonyms.groupsOf(text.toLowerCase().split(' '), text.split(' '));

describe('synonyms', () => {
  it('know a term whatever its case, and by its forms', () => {
    expect(groupsOf('SW')).toEqual(['sw']);
    expect(groupsOf('guichets uniques')).toEqual(['sw']);
    expect(groupsOf('duty refunds')).toEqual(['refund']);
    expect(groupsOf('window')).toEqual([]);
  });

  it('give the other terms as folded words', () => {
    expect(synonyms.phrasesOf('refund')).toEqual([
      ['duty', 'refund'],
      ['devolucion', 'de', 'derechos'],
    ]);
    expect(synonyms.phrasesOf('sw')).toContainEqual(['单一', '一窗', '窗口']);
  });

  it('know the terms that are written without spaces', () => {
    expect(synonyms.isUnspacedTerm('单一窗口')).toBe(true);
    expect(synonyms.isUnspacedTerm('窗口')).toBe(false);
    expect(synonyms.longestUnspaced).toBe(4);
  });
});
