import { Bitset } from './bitset.js';
import type { SearchField } from './search-engine.js';

const mostRemembered = 600;

/** Which documents hold which words, asked of the index once and remembered until it changes. */
export class WordSets {
  private readonly remembered = new Map<string, Bitset>();

  /** `match` gives the numbers of the documents that match an FTS5 expression. */
  constructor(private readonly match: (expression: string) => number[]) {}

  /** Documents with these folded words next to each other, in one field or in any; the last one may go on if `begun`. */
  with(words: string[], begun: boolean, field?: SearchField): Bitset {
    const phrase = `"${words.join(' ')}"${begun ? ' *' : ''}`;
    return this.ask(field ? `${field} : ${phrase}` : phrase);
  }

  forget(): void {
    this.remembered.clear();
  }

  private ask(expression: string): Bitset {
    const known = this.remembered.get(expression);
    if (known) this.remembered.delete(expression);
    const set = known ?? Bitset.of(this.match(expression));
    this.remembered.set(expression, set);
    if (this.remembered.size > mostRemembered) this.remembered.delete(this.remembered.keys().next().value as string);
    return set;
  }
}
