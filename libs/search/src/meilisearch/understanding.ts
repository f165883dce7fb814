import { possibleStems } from '../words/stemming.js';
import { mostWordsOfTerm } from '../words/synonyms.js';
import type { QueryText, Term } from '../engine/query-text.js';
import type { Lexicon } from '../engine/lexicon.js';
import { spelled, spelledStem } from './record.js';

/** What is asked of the server before the search itself: how many documents that the reader may see have this. */
export type CountOf = (phrases: { quoted: string; inForms: boolean }[]) => Promise<number[]>;

/** A word of the query, and what of it the reader's documents have. */
export interface Understood {
  term: Term;
  /** As typed, between quotes. */
  quoted: string;
  /** It stands in a document as typed, or is taken literally: no slip is looked for. */
  isKnown: boolean;
  /** Stems that documents have, between quotes. */
  stems: string[];
  /** A word of the Customs vocabulary that is near, where the documents have none such. */
  meant: string | undefined;
  /** Groups of the Customs vocabulary that it names, alone or with its neighbours. */
  spans: Span[];
}

export interface Span {
  group: string;
  words: Understood[];
}

export const quote = (words: string[]): string => `"${words.map(spelled).join(' ')}"`;

/** Only what the reader may see decides what the words are taken for. */
export const understand = async (
  query: QueryText,
  { synonyms, synonymWords }: Pick<Lexicon, 'synonyms' | 'synonymWords'>,
  countOf: CountOf,
): Promise<Understood[]> => {
  const understood = await Promise.all(
    query.terms.map(async (term): Promise<Understood> => {
      const quoted = quote(term.words);
      if (term.literal || term.empty) return { term, quoted, isKnown: true, stems: [], meant: undefined, spans: [] };
      const stems = term.unspaced
        ? []
        : [...new Set(possibleStems(term.typed).map(({ stem }) => `"${spelledStem(stem)}"`))];
      const [asTyped = 0, ...ofStems] = await countOf([
        { quoted, inForms: false },
        ...stems.map((stem) => ({ quoted: stem, inForms: true })),
      ]);
      const found = stems.filter((_, at) => (ofStems[at] ?? 0) > 0);
      const [word = ''] = term.words;
      const isKnown = asTyped > 0 || found.length > 0 || synonymWords.has(word) || term.unspaced;
      const meant = isKnown ? undefined : synonymWords.near(word)[0]?.word;
      return { term, quoted, isKnown, stems: found, meant, spans: [] };
    }),
  );
  understood.forEach((_, from) => {
    for (let to = from; to < Math.min(understood.length, from + mostWordsOfTerm); to++) {
      const span = understood.slice(from, to + 1);
      if (span.some(({ term }) => term.literal)) break;
      const folded = span.flatMap(({ term, meant }) => (meant === undefined ? term.words : [meant]));
      const written = span.flatMap(({ term, meant }) =>
        meant !== undefined ? [meant] : term.unspaced ? term.words : [term.typed],
      );
      for (const group of synonyms.groupsOf(folded, written)) {
        const named = { group, words: span };
        span.forEach(({ spans }) => spans.push(named));
      }
    }
  });
  return understood.filter(({ term }) => !term.empty);
};
