import { Bitset, unite } from './bitset.js';
import type { QueryText, Term } from './query-text.js';
import { intended } from './intended.js';
import type { Lexicon } from './lexicon.js';
import type { Found, SearchField } from './search-engine.js';
import type { WordSets } from './word-sets.js';

/** One of the ways in which a document can hold a term, and where each is. */
export interface Way {
  found: Found;
  /** Any of these, each word next to the one before. */
  phrases: string[][];
  /** Longer words that begin so count. */
  begun: boolean;
  fields: Record<SearchField, Bitset>;
}

/** A term as it is searched: what it stands for and where that was found. */
export interface Meaning {
  term: Term;
  /** The nearest first. */
  ways: Way[];
  isCorrected: boolean;
  /** In any way, in any field. */
  found: Bitset;
}

const searchFields: SearchField[] = ['title', 'summary', 'body', 'keywords'];
const weighty: SearchField[] = ['title', 'summary', 'keywords'];
const mostForms = 24;
const mostPhrases = 40;

/**
 * Looks the terms up. A word that no document visible to the reader has is replaced by the nearest words that one has, or
 * that stand in the Customs vocabulary: neither what is found nor what is proposed tells anything about documents that the
 * reader may not see.
 */
export const readTerms = (query: QueryText, visible: Bitset, lexicon: Lexicon): Meaning[] =>
  intended(query.terms, visible, lexicon)
    .filter(({ term }) => !term.empty)
    .map(({ term, corrections, groups }) => {
      const isCorrected = corrections.length > 0;
      const words = isCorrected ? corrections : [term.words];
      const begun = words.filter(([word = '']) => mayGoOn(term) && lexicon.vocabulary.begins(word));
      // What begins so is looked for in every field: of words among these, only the places that weigh more are asked for.
      const isBegun = begun.length === words.length;
      const ways = [wayTo(isCorrected ? 'correction' : 'word', words, lexicon.sets, isBegun ? weighty : searchFields)];
      if (!term.literal) {
        const forms = formsOf(term, words, lexicon);
        const [near, far] = parted(forms, ([form = '']) => begun.some(([word = '']) => form.startsWith(word)));
        ways.push(wayTo('form', near, lexicon.sets, weighty));
        ways.push(wayTo('form', far, lexicon.sets));
        ways.push(wayTo('synonym', synonymPhrases(groups, words, lexicon), lexicon.sets));
        ways.push(wayTo('beginning', begun, lexicon.sets));
      }
      const used = ways.filter(({ phrases }) => phrases.length > 0);
      return { term, ways: used, isCorrected, found: unite(used.flatMap(({ fields }) => Object.values(fields))) };
    });

const parted = <Item>(items: Item[], test: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(test),
  items.filter((item) => !test(item)),
];

/** Whether the reader may mean a longer word that begins so. */
export const mayGoOn = ({ literal, unspaced, unfinished, words }: Term): boolean =>
  !literal && (unfinished || (!unspaced && [...(words[0] ?? '')].length >= 3));

const nothing = new Bitset();

const wayTo = (found: Found, phrases: string[][], sets: WordSets, asked = searchFields): Way => {
  const begun = found === 'beginning';
  const fields = Object.fromEntries(
    searchFields.map((field) => [field, asked.includes(field) ? sets.with(phrases, begun, field) : nothing]),
  );
  return { found, phrases, begun, fields: fields as Record<SearchField, Bitset> };
};

const formsOf = (term: Term, words: string[][], { formsOf }: Lexicon): string[][] => {
  if (term.unspaced) return [];
  const known = new Set(words.map(([word]) => word));
  const forms = words.flatMap(([word = '']) => formsOf(word, words.length > 1 ? word : term.typed));
  return [...new Set(forms)].filter((form) => !known.has(form)).slice(0, mostForms).map((form) => [form]); // prettier-ignore
};

/** The other terms of the groups, also in the forms that the index has of their words. */
export const synonymPhrases = (
  groups: string[],
  words: string[][],
  { synonyms, vocabulary, formsOf }: Lexicon,
): string[][] => {
  const typed = new Set(words.map((phrase) => phrase.join(' ')));
  const phrases = new Map<string, string[]>();
  for (const phrase of groups.flatMap((group) => synonyms.phrasesOf(group)))
    for (const variant of variantsOf(phrase, (word) =>
      [word, ...formsOf(word, word)].filter((one) => vocabulary.has(one)),
    ))
      if (!typed.has(variant.join(' ')) && phrases.size < mostPhrases) phrases.set(variant.join(' '), variant);
  return [...phrases.values()];
};

const mostVariants = 6;
const variantsOf = (phrase: string[], formsOf: (word: string) => string[]): string[][] =>
  phrase.reduce<string[][]>(
    (begun, word) => {
      const forms = [...new Set(formsOf(word))];
      return begun.flatMap((words) => forms.map((form) => [...words, form])).slice(0, mostVariants);
    },
    [[]],
  );
