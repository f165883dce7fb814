import { chosenPair } from './chosen-pair';

const versions = [
  { number: 1, changed: ['texts'] },
  { number: 2, changed: ['year'] },
  { number: 3, changed: [] },
];
const pair = (before: string | null, after: string | null) => {
  const chosen = chosenPair(versions, before, after);
  return [chosen.before?.number, chosen.after?.number];
};

describe('the two versions compared', () => {
  it('are those the address names', () => {
    expect(pair('1', '3')).toEqual([1, 3]);
    expect(pair('3', '1')).toEqual([3, 1]);
  });
  it('are at first the last one and the one before the last change', () => {
    expect(pair(null, null)).toEqual([1, 3]);
    expect(pair(null, '2')).toEqual([1, 2]);
  });
  it('are none where there are no versions', () => {
    expect(chosenPair([], null, null)).toEqual({ before: undefined, after: undefined });
  });
  it('leave numbers that do not exist aside', () => {
    expect(pair('99', 'x')).toEqual([1, 3]);
  });
});
