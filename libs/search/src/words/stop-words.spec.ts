import { fold } from '../engine/fold.js';
import { emptyWords } from './stop-words.js';

const left = (text: string, hasMore = false): string => {
  const typed = text.split(' ');
  const empty = emptyWords(typed, typed.map(fold), hasMore); // prettier-ignore
  return typed.filter((_, at) => !empty[at]).join(' ');
};

describe('words that say nothing', () => {
  it('are told by the language of the query', () => {
    expect(left('how do others refund duty on line')).toBe('refund duty line');
    expect(left('le contrôle des marchandises à la frontière')).toBe('contrôle marchandises frontière');
    expect(left('о работе на границе')).toBe('работе границе');
  });

  it('are not taken from a language in which only one word is such', () => {
    expect(left('general terms of reference')).toBe('general terms reference');
  });

  it('are abbreviations when written in capitals', () => {
    expect(left('use of IT in customs')).toContain('IT');
  });

  it('stay when there is nothing else, and go when there is', () => {
    expect(left('the of and')).toBe('the of and');
    expect(left('the of and', true)).toBe('');
  });
});
