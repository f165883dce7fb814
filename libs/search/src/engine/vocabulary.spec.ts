import fc from 'fast-check';
import { editDistance } from './edit-distance.js';
import { slipsForgiven, Vocabulary } from './vocabulary.js';

const vocabularyOf = (words: string[]): Vocabulary => {
  const vocabulary = new Vocabulary();
  words.forEach((word) => vocabulary.add(word));
  return vocabulary;
};

describe('slipsForgiven', () => {
  it.each([
    ['tax', 0],
    ['risk', 1],
    ['customs', 1],
    ['facility', 2],
    ['2018x', 0],
    ['таможня', 1],
  ])('for %s is %d', (word, slips) => {
    expect(slipsForgiven(word)).toBe(slips);
  });
});

describe('Vocabulary', () => {
  it('finds every word near enough and no other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ж', 'ج'), minLength: 2, maxLength: 11 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, typed) => {
        const most = slipsForgiven(typed);
        const near = words.filter((known) => known !== typed && most > 0 && editDistance(typed, known, most) <= most);
        expect(vocabularyOf(words).near(typed).map((found) => found.word).sort()).toEqual(near.sort()); // prettier-ignore
      }),
      { numRuns: 500 },
    );
  });

  it('puts fewer slips first, then the same first letter', () => {
    const near = vocabularyOf(['xacility', 'facilits', 'facilixy', 'facilixx']).near('facility');
    expect(near.map((found) => found.word)).toEqual(['facilits', 'facilixy', 'xacility', 'facilixx']);
  });

  it('holds more words of a length than it began with', () => {
    const many = Array.from(
      { length: 500 },
      (_, index) => `word${String.fromCharCode(97 + (index % 26), 97 + index / 26)}`,
    );
    expect(vocabularyOf(many).near('wordab').length).toBe(
      many.filter((word) => editDistance('wordab', word, 1) === 1).length,
    );
  });
});
