import type { CustomsGroup } from '@digital-customs/contracts';
import { editDistance } from '../engine/edit-distance.js';
import { tokenize } from '../engine/tokenize.js';
import { slipsForgiven } from '../engine/vocabulary.js';
import { emptyWords } from '../words/stop-words.js';

interface Term {
  group: string;
  language: string;
  text: string;
  words: string[];
}

const mostNear = 6;

/** The terms of the vocabulary, to be proposed. */
export class TermList {
  private readonly terms: Term[];
  /** How a group is called in a language: its first term, in English where there is none. */
  private readonly names = new Map<string, Partial<Record<string, string[]>>>();

  constructor(groups: CustomsGroup[]) {
    this.terms = groups.flatMap(({ id, terms }) =>
      Object.entries(terms).flatMap(([language, list]) =>
        (list ?? []).map((text) => ({ group: id, language, text, words: wordsOf(text) })),
      ),
    );
    for (const { id, terms } of groups) this.names.set(id, terms);
  }

  begun(typed: string, language: string, most: number): string[] {
    const words = wordsOf(typed);
    const last = words.pop();
    if (last === undefined || last.length < 2) return [];
    const found = this.terms.filter(
      (term) => words.every((word) => term.words.includes(word)) && term.words.some((word) => word.startsWith(last)),
    );
    return distinct([
      ...found.filter((term) => term.language === language).map(({ text }) => text),
      ...found.map(({ group }) => this.nameOf(group, language)),
    ]).slice(0, most);
  }

  near(typed: string, language: string): string[] {
    const all = wordsOf(typed);
    const empty = emptyWords(all, all, false);
    const words = all.filter((word, at) => !empty[at] && word.length > 2).slice(0, 8);
    const typedText = all.join(' ');
    const scored = this.terms
      .map((term) => ({ term, common: words.filter((word) => term.words.some((other) => isNear(word, other))).length }))
      .filter(({ common }) => common > 0)
      .sort((one, other) => other.common / other.term.words.length - one.common / one.term.words.length);
    return distinct(scored.map(({ term }) => this.nameOf(term.group, language)))
      .filter((name) => wordsOf(name).join(' ') !== typedText)
      .slice(0, mostNear);
  }

  private nameOf(group: string, language: string): string {
    const terms = this.names.get(group) ?? {};
    return terms[language]?.[0] ?? terms['en']?.[0] ?? Object.values(terms).flat()[0] ?? group;
  }
}

const wordsOf = (text: string): string[] => tokenize(text.slice(0, 200)).map(({ word }) => word);

const isNear = (word: string, other: string): boolean => {
  if (word === other) return true;
  const slips = slipsForgiven(word);
  return slips > 0 && Math.abs(word.length - other.length) <= slips && editDistance(word, other, slips) <= slips;
};

const distinct = (texts: string[]): string[] => [...new Set(texts)];
