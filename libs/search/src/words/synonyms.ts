import { tokenize } from '../engine/tokenize.js';
import { stemIn } from './stemming.js';

/** Words and abbreviations of several languages for one thing: looking for one finds the others. */
export interface SynonymGroup {
  id: string;
  /** By ISO 639 language. */
  terms: Record<string, string[]>;
}

/** More words in a row than this are not looked at: no term has more. */
export const mostWordsOfTerm = 4;

/** The Customs vocabulary, ready to be asked which other words a text may mean. */
export class Synonyms {
  private readonly groups = new Map<string, string[][]>();
  private readonly byWords = new Map<string, Set<string>>();
  private readonly byStems = new Map<string, Set<string>>();
  private readonly unspaced = new Set<string>();
  /** Characters of the longest term that is written without spaces. */
  readonly longestUnspaced: number = 0;

  constructor(groups: SynonymGroup[]) {
    for (const { id, terms } of groups) {
      const phrases = Object.entries(terms).flatMap(([language, list]) =>
        list.flatMap((term) => {
          const tokens = tokenize(term);
          const words = withoutLastHalf(tokens);
          if (words.length === 0) return [];
          enter(this.byWords, words.join(' '), id);
          const stems = tokens.map(({ word, start, end }) => stemIn(language, term.slice(start, end)) ?? word);
          enter(this.byStems, `${language} ${stems.join(' ')}`, id);
          if (tokens.every(({ pair }) => pair)) this.unspaced.add(term);
          return [words];
        }),
      );
      this.groups.set(id, distinct(phrases));
    }
    for (const term of this.unspaced) this.longestUnspaced = Math.max(this.longestUnspaced, term.length);
  }

  isUnspacedTerm = (text: string): boolean => this.unspaced.has(text);

  /** Every word of every term, for the spelling. */
  *words(): Iterable<string> {
    for (const phrases of this.groups.values()) for (const phrase of phrases) yield* phrase;
  }

  /** Groups that have these folded words as a term, or a form of them; `written` are the same words as typed. */
  groupsOf(words: string[], written: string[]): string[] {
    const groups = new Set(this.byWords.get(words.join(' ')));
    if (groups.size > 0) return [...groups];
    for (const language of ['en', 'fr', 'es', 'pt', 'ru']) {
      const stems = written.map((word, at) => stemIn(language, word) ?? words[at]);
      this.byStems.get(`${language} ${stems.join(' ')}`)?.forEach((group) => groups.add(group));
    }
    return [...groups];
  }

  /** The folded words of every term of a group. */
  phrasesOf(group: string): string[][] {
    return this.groups.get(group) ?? [];
  }
}

const enter = (index: Map<string, Set<string>>, key: string, group: string): void => {
  const known = index.get(key);
  if (known) known.add(group);
  else index.set(key, new Set([group]));
};

const distinct = (phrases: string[][]): string[][] => [
  ...new Map(phrases.map((words) => [words.join(' '), words])).values(),
];

/** The last character of an unspaced run stands alone only in documents. */
const withoutLastHalf = (tokens: ReturnType<typeof tokenize>): string[] =>
  tokens
    .filter(({ pair, end }, at) => !(pair && tokens[at - 1]?.pair && tokens[at - 1]?.end === end))
    .map(({ word }) => word);
