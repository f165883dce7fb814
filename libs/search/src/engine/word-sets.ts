import { Bitset, unite } from './bitset.js';
import { pairPlaceOf, placeOf } from './field-words.js';
import type { SearchField } from './search-engine.js';

/** Bytes of sets that are remembered. */
const mostRemembered = 12_000_000;
/** Sets larger than this are brought up to date after a change, smaller ones are asked for again. */
const large = 1000;
const mostChanges = 20;

/** Where an FTS5 expression is asked: phrases of words, or single places. */
export type WordTable = 'words' | 'places';

export interface WordIndex {
  /** Numbers of the documents that match an FTS5 expression. */
  match(table: WordTable, expression: string): number[];
  /** Whether this one does. */
  matches(table: WordTable, expression: string, number: number): boolean;
}

const fields: SearchField[] = ['title', 'summary', 'body', 'keywords'];

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
  private bytes = 0;
  private changed: number[] = [];

  constructor(private readonly index: WordIndex) {}

  /** Documents with any of the phrases of folded words, in one field or in any; single words may go on if `begun`. */
  with(phrases: string[][], begun: boolean, field?: SearchField): Bitset {
    const asked = field ? [field] : fields;
    const single = phrases.filter((words) => words.length === 1);
    const places = asked.flatMap((each) => single.map(([word = '']) => quoted(placeOf(each, word), begun)));
    const longer = phrases.filter((words) => words.length > 1).map((words) => quoted(words.join(' '), false));
    const found: Bitset[] = [];
    if (places.length > 0) found.push(this.ask('places', places.join(' OR ')));
    if (longer.length > 0) found.push(this.ask('words', `${field ? `${field} : ` : ''}(${longer.join(' OR ')})`));
    return unite(found);
  }

  /** Documents with these two folded words next to each other in the title or in the summary. */
  together(first: string, second: string, begun: boolean, field: 'title' | 'summary'): Bitset {
    return this.ask('places', quoted(pairPlaceOf(field, first, second), begun));
  }

  /** These documents were written or removed. */
  change(numbers: number[]): void {
    this.changed.push(...numbers.slice(0, mostChanges + 1));
    if (this.changed.length > 50 * mostChanges) this.forget();
  }

  forget(): void {
    this.remembered.clear();
    this.bytes = 0;
    this.changed = [];
  }

  private ask(table: WordTable, expression: string): Bitset {
    const key = `${table} ${expression}`;
    const known = this.remembered.get(key);
    if (known) {
      this.remembered.delete(key);
      this.bytes -= known.set.bytes();
    }
    const found = (known && this.upToDate(table, expression, known)) ?? this.fetch(table, expression);
    this.remembered.set(key, found);
    this.bytes += found.set.bytes();
    for (const [oldest, { set }] of this.remembered) {
      if (this.bytes <= mostRemembered || oldest === key) break;
      this.remembered.delete(oldest);
      this.bytes -= set.bytes();
    }
    return found.set;
  }

  private fetch(table: WordTable, expression: string): Remembered {
    const numbers = this.index.match(table, expression);
    return { set: Bitset.of(numbers), isLarge: numbers.length > large, changes: this.changed.length };
  }

  private upToDate(table: WordTable, expression: string, known: Remembered): Remembered | undefined {
    const missed = this.changed.slice(known.changes);
    if (missed.length === 0) return known;
    if (!known.isLarge || missed.length > mostChanges) return undefined;
    const set = known.set.clone();
    for (const number of new Set(missed)) {
      if (this.index.matches(table, expression, number)) set.add(number);
      else set.delete(number);
    }
    return { set, isLarge: true, changes: this.changed.length };
  }
}

const quoted = (text: string, begun: boolean): string => `"${text}"${begun ? ' *' : ''}`;
