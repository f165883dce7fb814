import { emptyWords } from '../words/stop-words.js';
import { mostWordsOfTerm, type Synonyms } from '../words/synonyms.js';
import type { Bitset } from './bitset.js';
import type { Catalogue } from './catalogue.js';
import type { Lexicon } from './lexicon.js';
import { synonymPhrases } from './reading.js';
import type { SearchText, SimilarTo } from './search-engine.js';
import { tokenize } from './tokenize.js';

/** Something that documents may have in common, and what it says that they do. */
interface Trait {
  documents: Bitset;
  weight: number;
}

/** Words of a title and of a summary that are looked at; what is told later of a text says less about it. */
const mostWords = 60;
export const mostTraits = 30;
/** Facets that say what a document is about. Region, Member and year do not. */
export const telling: Record<string, number> = { technology: 1.5, service: 1.5, tfa: 1, segment: 1, theme: 0.7 };
/** Documents share at least this part of what is looked for, or they are not alike. */
export const leastShare = 0.12;

/**
 * How much a document has in common with a text and its classification: words of title and summary with their forms,
 * terms of the Customs vocabulary in any language, and values of facets, each by its rarity among what the reader may
 * see (inverse document frequency, Spärck Jones 1972). Undefined for a document that is not alike.
 */
export const likeness = (
  { texts, facets }: SimilarTo,
  visible: Bitset,
  lexicon: Lexicon,
  catalogue: Catalogue,
): ((number: number) => number | undefined) => {
  const all = visible.count();
  const weighed = (documents: Bitset, weight: number): Trait => ({
    documents,
    weight: weight * rarity(documents.countShared(visible), all),
  });
  const traits = [
    ...wordsOf(texts, lexicon).map(({ phrases, weight }) => weighed(lexicon.sets.with(phrases, false), weight)),
    ...Object.entries(facets).flatMap(([facet, values]) =>
      values.map((value) => weighed(catalogue.having(facet, [value]), telling[facet] ?? 0)),
    ),
  ]
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostTraits);
  const most = traits.reduce((sum, { weight }) => sum + weight, 0);
  return (number) => {
    let shared = 0;
    for (const { documents, weight } of traits) if (documents.has(number)) shared += weight;
    return shared > 0 && shared >= leastShare * most ? shared : undefined;
  };
};

/** How much it says that a document is one of `count` among `all`; what more than half of them have says nothing. */
export const rarity = (count: number, all: number): number =>
  count === 0 || count * 2 > all ? 0 : Math.log(1 + all / count);

/** Documents with any of the traits could be alike; asked of `likeness` one by one. */
export const alike = (visible: Bitset, score: (number: number) => number | undefined): Map<number, number> => {
  const scores = new Map<number, number>();
  visible.forEach((number) => {
    const found = score(number);
    if (found !== undefined) scores.set(number, found);
  });
  return scores;
};

/** The words that tell what a text is about, as written, and the groups of the Customs vocabulary that it names. */
export const toldBy = (
  texts: Record<string, SearchText>,
  synonyms: Synonyms,
): { words: Map<string, { written: string; weight: number }>; groups: Map<string, number> } => {
  const words = new Map<string, { written: string; weight: number }>();
  const groups = new Map<string, number>();
  for (const { title, summary, body } of Object.values(texts))
    for (const [text, weight] of [
      [title, 2],
      [summary || body, 1],
    ] as const) {
      const tokens = tokenize(text).slice(0, mostWords);
      const folded = tokens.map(({ word }) => word);
      const written = tokens.map(({ start, end }) => text.slice(start, end));
      const empty = emptyWords(written, folded, true);
      tokens.forEach(({ word }, at) => {
        if (!empty[at] && word.length > 1 && weight > (words.get(word)?.weight ?? 0))
          words.set(word, { written: written[at] ?? word, weight });
        for (let count = 1; count <= mostWordsOfTerm; count++)
          for (const group of synonyms.groupsOf(folded.slice(at, at + count), written.slice(at, at + count)))
            groups.set(group, Math.max(weight * 1.5, groups.get(group) ?? 0));
      });
    }
  return { words: new Map([...words].slice(0, mostWords)), groups };
};

const wordsOf = (texts: Record<string, SearchText>, lexicon: Lexicon): { phrases: string[][]; weight: number }[] => {
  const { words, groups } = toldBy(texts, lexicon.synonyms);
  return [
    ...[...words].map(([word, { written, weight }]) => ({
      phrases: distinct([word, ...lexicon.formsOf(word, written)]),
      weight,
    })),
    ...[...groups].map(([group, weight]) => ({ phrases: synonymPhrases([group], [], lexicon), weight })),
  ];
};

const distinct = (words: string[]): string[][] => [...new Set(words)].slice(0, 20).map((word) => [word]);
