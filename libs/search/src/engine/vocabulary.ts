import { editDistance } from './edit-distance.js';

interface Shelf {
  words: string[];
  /** One bit per letter (modulo 32). A slip changes at most two of them, so most words need no closer look. */
  letters: Uint32Array;
}

/** Slips forgiven in a word of so many letters; none with a digit in it: a number is meant as it stands. */
export const slipsForgiven = (word: string): number => {
  if (/\p{N}/u.test(word)) return 0;
  const length = [...word].length;
  return length < 4 ? 0 : length < 8 ? 1 : 2;
};

/** The words of the index, shelved by length, to find those that somebody may have meant. */
export class Vocabulary {
  private readonly known = new Set<string>();
  private readonly shelves = new Map<number, Shelf>();
  private sorted: string[] | undefined;

  add(word: string): void {
    if (this.known.has(word)) return;
    this.known.add(word);
    if (this.sorted) this.sorted.splice(placeIn(this.sorted, word), 0, word);
    const shelf = this.shelves.get(word.length) ?? { words: [], letters: new Uint32Array(64) };
    this.shelves.set(word.length, shelf);
    if (shelf.words.length === shelf.letters.length) {
      const grown = new Uint32Array(shelf.letters.length * 2);
      grown.set(shelf.letters);
      shelf.letters = grown;
    }
    shelf.letters[shelf.words.length] = lettersOf(word);
    shelf.words.push(word);
  }

  has(word: string): boolean {
    return this.known.has(word);
  }

  clear(): void {
    this.known.clear();
    this.shelves.clear();
    this.sorted = undefined;
  }

  /** Whether a longer word begins with this one. */
  begins(word: string): boolean {
    this.sorted ??= [...this.known].sort(byUnits);
    const place = placeIn(this.sorted, word);
    const next = this.sorted[this.sorted[place] === word ? place + 1 : place];
    return next?.startsWith(word) ?? false;
  }

  /** Words one slip away, then two, as far as the word's length allows; with the same first letter before others. */
  near(word: string): { word: string; slips: number }[] {
    const most = slipsForgiven(word);
    if (most === 0) return [];
    const letters = lettersOf(word);
    const found: { word: string; slips: number }[] = [];
    for (let length = word.length - most; length <= word.length + most; length++) {
      const shelf = this.shelves.get(length);
      if (!shelf) continue;
      for (let index = 0; index < shelf.words.length; index++) {
        if (moreOnesThan(letters ^ (shelf.letters[index] as number), 2 * most)) continue;
        const candidate = shelf.words[index] as string;
        const slips = editDistance(word, candidate, most);
        if (slips > 0 && slips <= most) found.push({ word: candidate, slips });
      }
    }
    const cost = (near: { word: string; slips: number }): number => near.slips * 2 + (near.word[0] === word[0] ? 0 : 1);
    return found.sort((a, b) => cost(a) - cost(b) || (a.word < b.word ? -1 : 1));
  }
}

const byUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Where the word stands, or would stand. */
const placeIn = (sorted: string[], word: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

const lettersOf = (word: string): number => {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
};

const moreOnesThan = (word: number, most: number): boolean => {
  let rest = word;
  for (let count = 0; count <= most; count++) {
    if (rest === 0) return false;
    rest &= rest - 1;
  }
  return true;
};
