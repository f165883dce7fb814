import { Bitset } from './bitset.js';
import type { Filing } from './filing.js';

/** Everything about the documents except their words, in memory, by document number. */
export class Catalogue {
  readonly ids: string[] = [];
  readonly published: number[] = [];
  readonly confirmed: number[] = [];
  readonly years: (number | null)[] = [];
  readonly titleLengths: number[] = [];
  private readonly audiences = new Map<string, Bitset>();
  private readonly facets = new Map<string, Map<string, Bitset>>();
  private live = new Bitset();

  add(number: number, id: string, filing: Filing): void {
    this.ids[number] = id;
    this.published[number] = filing.published;
    this.confirmed[number] = filing.confirmed;
    this.years[number] = filing.year;
    this.titleLengths[number] = filing.titleLength;
    this.live.add(number);
    for (const token of filing.audience) put(this.audiences, token, number);
    for (const [facet, values] of Object.entries(filing.facets)) {
      const byValue = this.facets.get(facet) ?? new Map<string, Bitset>();
      this.facets.set(facet, byValue);
      for (const value of values) put(byValue, value, number);
    }
  }

  /** `filing` as it was added. */
  remove(number: number, filing: Filing): void {
    this.live.delete(number);
    for (const token of filing.audience) take(this.audiences, token, number);
    for (const [facet, values] of Object.entries(filing.facets)) {
      const byValue = this.facets.get(facet);
      if (byValue) for (const value of values) take(byValue, value, number);
    }
  }

  clear(): void {
    for (const list of [this.ids, this.published, this.confirmed, this.years, this.titleLengths]) list.length = 0;
    this.audiences.clear();
    this.facets.clear();
    this.live = new Bitset();
  }

  count(): number {
    return this.live.count();
  }

  /** Documents that share a token with the reader. */
  visible(audience: string[]): Bitset {
    return union(this.audiences, audience);
  }

  /** Documents with one of the values. */
  having(facet: string, values: string[]): Bitset {
    return union(this.facets.get(facet) ?? new Map<string, Bitset>(), values);
  }

  valuesOf(facet: string): Iterable<[string, Bitset]> {
    return this.facets.get(facet) ?? [];
  }

  /** Those published after a moment, in milliseconds since 1970. */
  publishedAfter(documents: Bitset, moment: number): Bitset {
    const kept = documents.clone();
    documents.forEach((number) => {
      if ((this.published[number] ?? 0) <= moment) kept.delete(number);
    });
    return kept;
  }

  betweenYears(documents: Bitset, from = -Infinity, to = Infinity): Bitset {
    const kept = documents.clone();
    documents.forEach((number) => {
      const year = this.years[number] ?? null;
      if (year === null || year < from || year > to) kept.delete(number);
    });
    return kept;
  }
}

const union = (sets: Map<string, Bitset>, keys: string[]): Bitset => {
  const found = [...new Set(keys)].map((key) => sets.get(key)).filter((set) => set !== undefined);
  return found.length === 1 ? (found[0] as Bitset) : found.reduce((all, set) => all.or(set), new Bitset());
};

const put = (sets: Map<string, Bitset>, key: string, number: number): void => {
  const set = sets.get(key);
  if (set) set.add(number);
  else sets.set(key, Bitset.of([number]));
};

const take = (sets: Map<string, Bitset>, key: string, number: number): void => {
  const set = sets.get(key);
  set?.delete(number);
  if (set?.isEmpty()) sets.delete(key);
};
