import type { Term } from '@digital-customs/contracts';

export interface FacetValue {
  value: string;
  name: string;
  count: number;
  chosen: boolean;
}

interface Given {
  counts: Readonly<Record<string, number>>;
  chosen: readonly string[];
  nameOf: (value: string) => string;
  /** Its order is kept where there is one; else the most frequent come first. */
  vocabulary?: readonly Term[] | undefined;
}

/** The values of a facet as they are listed: those found somewhere, and those chosen even if found nowhere. */
export function facetValues({ counts, chosen, nameOf, vocabulary }: Given): FacetValue[] {
  const values = [...new Set([...Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0), ...chosen])].map(
    (value) => ({ value, name: nameOf(value), count: counts[value] ?? 0, chosen: chosen.includes(value) }),
  );
  if (vocabulary) {
    const place = new Map(vocabulary.map(({ code }, index) => [code, index]));
    return values.sort((a, b) => (place.get(a.value) ?? 99) - (place.get(b.value) ?? 99));
  }
  return values.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** Those whose name holds the words typed, whatever the accents and capitals. */
export function matching(values: readonly FacetValue[], typed: string): FacetValue[] {
  const wanted = plain(typed.trim());
  return values.filter(({ name }) => plain(name).includes(wanted));
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
