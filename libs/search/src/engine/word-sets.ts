import { Bitset } from './bitset.js';
import type { SearchField } from './search-engine.js';

const mostRemembered = 600;
/** Sets larger than this are brought up to date after a change, smaller ones are asked for again. */
const large = 1000;
const mostChanges = 20;

export interface WordIndex {
  /** Numbers of the documents that match an FTS5 expression. */
  match(expression: string): number[];
  /** Whether this one does. */
  matches(expression: string, number: number): boolean;
}

interface Remembered {
  set: Bitset;
  isLarge: boolean;
  /** How many changes it knows of. */
  changes: number;
}

/**
 * Which documents hold which words, asked of the index once and remembered. A word of every second document takes FTS5
 * some milliseconds; after a change of a few documents only these are looked at again.
 */
export class WordSets {
  private readonly remembered = new Map<string, Remembered>();
  private changed: number[] = [];

  constructor(private readonly index: WordIndex) {}

  /** Documents with these folded words next to each other, in one field or in any; the last one may go on if `begun`. */
  with(words: string[], begun: boolean, field?: SearchField): Bitset {
    const phrase = `"${words.join(' ')}"${begun ? ' *' : ''}`;
    return this.ask(field ? `${field} : ${phrase}` : phrase);
  }

  /** These documents were written or removed. */
  change(numbers: number[]): void {
    this.changed.push(...numbers.slice(0, mostChanges + 1));
    if (this.changed.length > 50 * mostChanges) this.forget();
  }

  forget(): void {
    this.remembered.clear();
    this.changed = [];
  }

  private ask(expression: string): Bitset {
    const known = this.remembered.get(expression);
    if (known) this.remembered.delete(expression);
    const set = (known && this.upToDate(expression, known)) ?? this.fetch(expression);
    this.remembered.set(expression, set);
    if (this.remembered.size > mostRemembered) this.remembered.delete(this.remembered.keys().next().value as string);
    return set.set;
  }

  private fetch(expression: string): Remembered {
    const numbers = this.index.match(expression);
    return { set: Bitset.of(numbers), isLarge: numbers.length > large, changes: this.changed.length };
  }

  private upToDate(expression: string, known: Remembered): Remembered | undefined {
    const missed = this.changed.slice(known.changes);
    if (missed.length === 0) return known;
    if (!known.isLarge || missed.length > mostChanges) return undefined;
    const set = known.set.clone();
    for (const number of new Set(missed)) {
      if (this.index.matches(expression, number)) set.add(number);
      else set.delete(number);
    }
    return { set, isLarge: true, changes: this.changed.length };
  }
}
