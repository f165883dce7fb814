import fc from 'fast-check';
import { tokenize } from './tokenize.js';

const words = (text: string): string[] => tokenize(text).map((token) => token.word);

describe('tokenize', () => {
  it('gives words with their places', () => {
    expect(tokenize('Le Guichet-unique')).toEqual([
      { word: 'le', start: 0, end: 2, pair: false },
      { word: 'guichet', start: 3, end: 10, pair: false },
      { word: 'unique', start: 11, end: 17, pair: false },
    ]);
  });

  it.each([
    ['l’administration', ['administration']],
    ["qu'elle", ['elle']],
    ["Member's", ['member']],
    ["aujourd'hui", ['aujourd', 'hui']],
    ['vitamin C', ['vitamin', 'c']],
    ["'quoted'", ['quoted']],
  ])('reads %s without what is elided', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('gives pairs of Chinese characters and the last one alone', () => {
    expect(words('海关现代')).toEqual(['海关', '关现', '现代', '代']);
    expect(words('关')).toEqual(['关']);
  });

  it('parts Chinese from what stands next to it', () => {
    expect(words('WCO海关2018')).toEqual(['wco', '海关', '关', '2018']);
  });

  it('gives places of pairs that hold for characters of several units', () => {
    const text = '税ｶﾞ𠮷';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['税ｶﾞ', 'ｶﾞ𠮷', '𠮷']);
  });

  it('gives places inside any text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let before = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });
});
