/** A set of small whole numbers, one bit each. It grows by itself; everything beyond its end is absent. */
export class Bitset {
  constructor(private words = new Uint32Array(0)) {}

  /** Room for the numbers 0 to size - 1, all absent. */
  static ofSize(size: number): Bitset {
    return new Bitset(new Uint32Array((size + 31) >>> 5));
  }

  static of(numbers: Iterable<number>): Bitset {
    const set = new Bitset();
    for (const number of numbers) set.add(number);
    return set;
  }

  add(number: number): void {
    const index = number >>> 5;
    if (index >= this.words.length) {
      const grown = new Uint32Array(Math.max(index + 1, this.words.length + (this.words.length >>> 1)));
      grown.set(this.words);
      this.words = grown;
    }
    this.words[index] = (this.words[index] as number) | (1 << (number & 31));
  }

  delete(number: number): void {
    const index = number >>> 5;
    if (index < this.words.length) this.words[index] = (this.words[index] as number) & ~(1 << (number & 31));
  }

  has(number: number): boolean {
    return (((this.words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  clone(): Bitset {
    return new Bitset(this.words.slice());
  }

  /** A new set of what is in both. */
  and(other: Bitset): Bitset {
    const length = Math.min(this.words.length, other.words.length);
    const result = this.words.slice(0, length);
    for (let index = 0; index < length; index++)
      result[index] = (result[index] as number) & (other.words[index] as number);
    return new Bitset(result);
  }

  /** A new set of what is in this and not in the other. */
  without(other: Bitset): Bitset {
    const result = this.words.slice();
    const length = Math.min(this.words.length, other.words.length);
    for (let index = 0; index < length; index++)
      result[index] = (result[index] as number) & ~(other.words[index] as number);
    return new Bitset(result);
  }

  /** A new set of what is in either. */
  or(other: Bitset): Bitset {
    const [longer, shorter] = this.words.length >= other.words.length ? [this, other] : [other, this];
    const result = longer.words.slice();
    shorter.words.forEach((word, index) => (result[index] = (result[index] as number) | word));
    return new Bitset(result);
  }

  count(): number {
    let total = 0;
    for (const word of this.words) total += ones(word);
    return total;
  }

  /** How many are in both, without making the set. Pass `this.occupied()` when asking the same set often. */
  countShared(other: Bitset, occupied = this.occupied()): number {
    let total = 0;
    for (let at = 0; at < occupied.length; at++) {
      const index = occupied[at] as number;
      if (index >= other.words.length) break;
      total += ones((this.words[index] as number) & (other.words[index] as number));
    }
    return total;
  }

  /** Where anything is: counting a small set against many others need not look elsewhere. */
  occupied(): Uint32Array {
    const places = new Uint32Array(this.words.length);
    let count = 0;
    this.words.forEach((word, index) => {
      if (word !== 0) places[count++] = index;
    });
    return places.subarray(0, count);
  }

  /** What it takes up. */
  bytes(): number {
    return this.words.byteLength;
  }

  isEmpty(): boolean {
    return this.words.every((word) => word === 0);
  }

  /** Ascending. */
  forEach(visit: (number: number) => void): void {
    for (let index = 0; index < this.words.length; index++) {
      let word = this.words[index] as number;
      while (word !== 0) {
        const bit = 31 - Math.clz32(word & -word);
        visit((index << 5) + bit);
        word &= word - 1;
      }
    }
  }
}

/** A set of what is in any of them; one alone is handed on as it is. */
export const unite = (sets: Bitset[]): Bitset =>
  sets.length === 1 ? (sets[0] as Bitset) : sets.reduce((all, set) => all.or(set), new Bitset());

const ones = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
