import { possibleStems, stemIn } from './stemming.js';

describe('stems', () => {
  it.each([
    ['en', 'refunds', 'refunding'],
    ['fr', 'sécurité', 'sécurités'],
    ['es', 'facilitación', 'facilitaciones'],
    ['pt', 'declaração', 'declarações'],
    ['ru', 'таможенный', 'таможенная'],
  ])('are the same for forms of a word: %s %s, %s', (language, one, other) => {
    expect(stemIn(language, one)).toBe(stemIn(language, other));
    expect(stemIn(language, one.toUpperCase())).toBe(stemIn(language, one));
  });

  it('are not taken of short words, numbers and other languages', () => {
    expect([stemIn('en', 'ais'), stemIn('en', 'h1n1s'), stemIn('zh', '海关组织')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are those of every language in which a word may be written', () => {
    expect(possibleStems('facilitations').map(({ language }) => language)).toEqual(['en', 'fr', 'es', 'pt']);
    expect(possibleStems('таможенный')).toEqual([{ language: 'ru', stem: 'таможен' }]);
    expect(possibleStems('海关组织')).toEqual([]);
  });
});
