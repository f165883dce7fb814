import { Synonyms } from '../words/synonyms.js';
import { mostTerms, readQuery as read } from './query-text.js';

const readQuery = (text: string) => read(text, new Synonyms([]));

const words = (text: string): string[] => readQuery(text).terms.map((term) => term.words.join(' '));
const excluded = (text: string): string[] => readQuery(text).excluded.map((phrase) => phrase.join(' '));

describe('readQuery', () => {
  it('reads words, and that the last one may go on', () => {
    expect(readQuery('Single Windo')).toEqual({
      terms: [
        { typed: 'Single', words: ['single'], literal: false, unspaced: false, empty: false, unfinished: false },
        { typed: 'Windo', words: ['windo'], literal: false, unspaced: false, empty: false, unfinished: true },
      ],
      excluded: [],
    });
  });

  it('takes the last word as finished behind a space', () => {
    expect(readQuery('window ').terms[0]?.unfinished).toBe(false);
  });

  it('reads phrases in quotes of any kind', () => {
    expect(words('a "single window" b «guichet unique» “c d”')).toEqual([
      'a',
      'single window',
      'b',
      'guichet unique',
      'c d',
    ]);
    expect(readQuery('"Single Window"').terms[0]).toMatchObject({ typed: 'Single Window', literal: true });
  });

  it('reads an open quote as nothing', () => {
    expect(words('risk "single window')).toEqual(['risk', 'single', 'window']);
  });

  it('reads minus words and phrases', () => {
    expect(words('trade -risk window -"one stop" -e-commerce')).toEqual(['trade', 'window']);
    expect(excluded('trade -risk window -"one stop" -e-commerce')).toEqual(['risk', 'one stop', 'e commerce']);
  });

  it('reads hyphens elsewhere as spaces', () => {
    expect(words('pre-arrival - data--model')).toEqual(['pre', 'arrival', 'data', 'model']);
    expect(excluded('pre-arrival - data--model')).toEqual([]);
  });

  it('reads a run of Chinese word by word, each as pairs', () => {
    expect(words('海关现代化 窗口')).toEqual(['海关', '现代', '化', '窗口']);
    expect(words('关')).toEqual(['关']);
  });

  it('bounds the number of words', () => {
    const many = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
    expect(readQuery(many).terms).toHaveLength(mostTerms);
    expect(readQuery(many.replaceAll('w', '-w')).excluded).toHaveLength(mostTerms);
  });

  it('names a word once', () => {
    expect(words('trade Trade TRADE')).toEqual(['trade']);
  });
});
