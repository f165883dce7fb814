import { leastShare, mostTraits, rarity, telling, toldBy } from '../engine/likeness.js';
import type { Lexicon } from '../engine/lexicon.js';
import type { SearchDocument, SimilarQuery, SimilarTo, SynonymGroup } from '../engine/search-engine.js';
import { possibleStems } from '../words/stemming.js';
import { ask, count } from './asking.js';
import { type Filter, filterOf, value, visibleTo } from './filters.js';
import { formFields, wordFields } from './index-settings.js';
import { facetField, keyOf, recordOf, spelledStem } from './record.js';
import type { Server } from './server.js';
import { quote } from './understanding.js';
import { phrasesOf } from './wording.js';

/** Something that documents may have in common: they hold one of the phrases, or the value of the facet. */
interface Trait {
  phrases: { quoted: string; fields: string[] }[];
  facet?: { field: string; value: string };
  weight: number;
}

const mostCandidates = 200;
const mostAsked = 90;

/** Documents that have most in common with a document or a text: as likeness.ts, asked of the server. */
export const findSimilar = async (
  server: Server,
  uid: string,
  { to, audience, filters, limit }: SimilarQuery,
  { synonyms }: Pick<Lexicon, 'synonyms'>,
  groups: Map<string, SynonymGroup>,
): Promise<SearchDocument[] | null> => {
  const visible = visibleTo(audience);
  const given = typeof to === 'string' ? await readVisible(server, uid, to, audience) : to;
  if (given === null) return null;
  if (audience.length === 0) return [];
  const traits = await weighed(server, uid, visible, traitsOf(given, synonyms, groups));
  const most = traits.reduce((sum, { weight }) => sum + weight, 0);
  if (most === 0) return [];
  const filter = [
    ...filterOf({ audience, filters }),
    ...(typeof to === 'string' ? [`key != ${value(keyOf(to))}`] : []),
  ];
  const candidates = await candidatesFor(server, uid, filter, traits);
  return candidates
    .map((document) => ({ document, shared: sharedBy(document, traits) }))
    .filter(({ shared }) => shared > 0 && shared >= leastShare * most)
    .sort((one, other) => other.shared - one.shared || (one.document.publishedAt < other.document.publishedAt ? 1 : -1))
    .slice(0, limit)
    .map(({ document }) => document);
};

const readVisible = async (
  server: Server,
  uid: string,
  id: string,
  audience: string[],
): Promise<SearchDocument | null> => {
  if (audience.length === 0) return null;
  const filter = [...visibleTo(audience), `key = ${value(keyOf(id))}`];
  const all = [{ q: '', attributesToSearchOn: [], weight: 1 }];
  const [found] = (await ask(server, uid, { wordings: all, filter, limit: 1 })).found;
  return found ? (JSON.parse(found.source) as SearchDocument) : null;
};

const traitsOf = (
  { texts, facets }: SimilarTo,
  synonyms: Lexicon['synonyms'],
  known: Map<string, SynonymGroup>,
): Trait[] => {
  const { words, groups } = toldBy(texts, synonyms);
  return [
    ...[...words].map(([word, { written, weight }]) => ({
      phrases: [
        { quoted: quote([word]), fields: wordFields },
        ...possibleStems(written).map(({ stem }) => ({ quoted: `"${spelledStem(stem)}"`, fields: formFields })),
      ],
      weight,
    })),
    ...[...groups].map(([group, weight]) => ({
      phrases: phrasesOf(known.get(group)).map((quoted) => ({ quoted, fields: formFields })),
      weight,
    })),
    ...Object.entries(facets).flatMap(([facet, values]) =>
      values.map((one) => ({
        phrases: [],
        facet: { field: facetField(facet), value: one },
        weight: telling[facet] ?? 0,
      })),
    ),
  ].filter(({ weight }) => weight > 0);
};

/** By rarity among what the reader may see. */
const weighed = async (server: Server, uid: string, visible: Filter, traits: Trait[]): Promise<Trait[]> => {
  const [[all = 0], ...counts] = await Promise.all([
    count(server, uid, visible, [{ q: '', attributesToSearchOn: ['*'] }]),
    ...traits.map(async ({ phrases, facet }) => {
      const filter = facet ? [...visible, `${facet.field} = ${value(facet.value)}`] : visible;
      const wordings = facet
        ? [{ q: '', attributesToSearchOn: [], weight: 1 }]
        : phrases.map(({ quoted, fields }) => ({ q: quoted, attributesToSearchOn: fields, weight: 1 }));
      return (await ask(server, uid, { wordings, filter })).total;
    }),
  ]);
  return traits
    .map((trait, at) => ({ ...trait, weight: trait.weight * rarity(counts[at] ?? 0, all) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostTraits);
};

const candidatesFor = async (
  server: Server,
  uid: string,
  filter: Filter,
  traits: Trait[],
): Promise<SearchDocument[]> => {
  const heaviest = traits[0]?.weight ?? 1;
  const wordings = traits
    .flatMap(({ phrases, weight }) =>
      phrases.map(({ quoted, fields }) => ({ q: quoted, attributesToSearchOn: fields, weight: weight / heaviest })),
    )
    .slice(0, mostAsked);
  const ofFacets = traits.flatMap(({ facet }) => (facet ? [`${facet.field} = ${value(facet.value)}`] : []));
  const everything = [{ q: '', attributesToSearchOn: [], weight: 1 }];
  const [byWords, byFacets] = await Promise.all([
    wordings.length > 0 ? ask(server, uid, { wordings, filter, limit: mostCandidates }) : undefined,
    ofFacets.length > 0
      ? ask(server, uid, {
          wordings: everything,
          filter: [...filter, `(${ofFacets.join(' OR ')})`],
          limit: mostCandidates,
        })
      : undefined,
  ]);
  const found = new Map([...(byWords?.found ?? []), ...(byFacets?.found ?? [])].map((one) => [one.key, one.source]));
  return [...found.values()].map((source) => JSON.parse(source) as SearchDocument);
};

/** The weight of the traits that a document has. */
const sharedBy = (document: SearchDocument, traits: Trait[]): number => {
  const record = recordOf(document);
  const texts = (fields: string[]): string[] =>
    fields.flatMap((field) => (record[field] as string[]).map((text) => ` ${text} `));
  const inWords = texts(wordFields);
  const inForms = texts(formFields);
  return traits
    .filter(({ phrases, facet }) =>
      facet
        ? (record[facet.field] as string[] | undefined)?.includes(facet.value)
        : phrases.some(({ quoted, fields }) =>
            (fields === wordFields ? inWords : inForms).some((text) => text.includes(` ${quoted.slice(1, -1)} `)),
          ),
    )
    .reduce((sum, { weight }) => sum + weight, 0);
};
