import { WordSets, type WordIndex, type WordTable } from './word-sets.js';

/** An index of documents with one word each, that counts how often all of it was asked. */
class OneWordIndex implements WordIndex {
  readonly words = new Map<number, string>();
  asked = 0;

  match(table: WordTable, expression: string): number[] {
    this.asked++;
    return [...this.words.keys()].filter((number) => this.matches(table, expression, number));
  }

  matches(table: WordTable, expression: string, number: number): boolean {
    return table === 'places' && expression === `"t${this.words.get(number)}"`;
  }
}

describe('WordSets', () => {
  const indexOf = (size: number): OneWordIndex => {
    const index = new OneWordIndex();
    for (let number = 1; number <= size; number++) index.words.set(number, 'customs');
    return index;
  };

  it.each([10, 3000])('follows every change of %d documents', (size) => {
    const index = indexOf(size);
    const sets = new WordSets(index);
    expect(sets.with([['customs']], false, 'title').count()).toBe(size);
    for (let number = 1; number <= 9; number++) {
      index.words.set(number, number % 2 ? 'drones' : 'customs');
      index.words.set(size + number, 'customs');
      sets.change([number, size + number]);
      expect(sets.with([['customs']], false, 'title').count()).toBe(index.match('places', '"tcustoms"').length);
      expect(sets.with([['drones']], false, 'title').count()).toBe(index.match('places', '"tdrones"').length);
    }
  });

  it('follows a change of more documents than it looks at one by one', () => {
    const index = indexOf(3000);
    const sets = new WordSets(index);
    sets.with([['customs']], false, 'title');
    for (let number = 1; number <= 500; number++) index.words.set(number, 'drones');
    sets.change(Array.from({ length: 500 }, (_, at) => at + 1));
    expect(sets.with([['customs']], false, 'title').count()).toBe(2500);
    index.words.set(501, 'drones');
    sets.change([501]);
    expect(sets.with([['customs']], false, 'title').count()).toBe(2499);
  });

  it('asks for a large set once, whatever is said twice or changes beside it', () => {
    const index = indexOf(3000);
    const sets = new WordSets(index);
    sets.with([['customs']], false, 'title');
    sets.change([7]);
    sets.with([['customs']], false, 'title');
    expect(index.asked).toBe(1);
  });

  it('leaves a set that was handed out as it was', () => {
    const index = indexOf(3000);
    const sets = new WordSets(index);
    const before = sets.with([['customs']], false, 'title');
    index.words.delete(5);
    sets.change([5]);
    expect([before.has(5), sets.with([['customs']], false, 'title').has(5)]).toEqual([true, false]);
  });

  it('knows nothing of before when told to forget', () => {
    const index = indexOf(3000);
    const sets = new WordSets(index);
    sets.with([['customs']], false, 'title');
    index.words.clear();
    sets.forget();
    expect(sets.with([['customs']], false, 'title').isEmpty()).toBe(true);
  });
});
