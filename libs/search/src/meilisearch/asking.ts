import type { Server } from './server.js';
import { type Filter, value } from './filters.js';
import { meaning } from './index-settings.js';
import type { StoredRecord } from './record.js';
import type { Wording } from './wording.js';

/** A found document and its score among all wordings. */
export interface Found {
  key: string;
  score: number;
  published: number;
  confirmed: number;
  source: string;
}

export interface Answer {
  found: Found[];
  total: number;
  /** By attribute, by value. */
  counts: Record<string, Record<string, number>>;
}

interface Asked {
  wordings: Wording[];
  filter: Filter;
  sort?: string[];
  offset?: number;
  limit?: number;
  /** Attributes whose values are counted. */
  counted?: string[];
  /** Without their texts. */
  bare?: boolean;
}

interface Federated {
  hits: (StoredRecord & { _federation: { weightedRankingScore: number } })[];
  estimatedTotalHits: number;
  facetsByIndex?: Record<string, { distribution: Record<string, Record<string, number>> }>;
}

/** Similarity of meaning from which a document is listed, 0 to 1. Unrelated texts lie around 0.5 with most models. */
const nearEnough = 0.7;

/**
 * Asks in several wordings at once. The server unites their documents before it counts: total and counts are exact, and
 * those of the same documents, although it calls the total estimated.
 */
export const ask = async (server: Server, uid: string, asked: Asked): Promise<Answer> => {
  const { wordings, filter, sort, offset = 0, limit = 0, counted = [], bare = false } = asked;
  const queries = wordings.map(({ q, attributesToSearchOn, weight, key }) => ({
    indexUid: uid,
    q,
    filter: key === undefined ? filter : [...filter, `key = ${value(key)}`],
    matchingStrategy: 'all',
    attributesToRetrieve: bare ? ['key', 'published', 'confirmed'] : ['key', 'published', 'confirmed', 'source'],
    ...(q === '' ? {} : { attributesToSearchOn }),
    ...(sort ? { sort } : {}),
    federationOptions: { weight },
  }));
  const federation = { offset, limit, ...(counted.length > 0 ? { facetsByIndex: { [uid]: counted } } : {}) };
  const answer = await server.ask<Federated>('POST', '/multi-search', { federation, queries });
  return {
    found: answer.hits.map(({ key, published, confirmed, source, _federation }) => ({
      key,
      published,
      confirmed,
      source,
      score: _federation.weightedRankingScore,
    })),
    total: answer.estimatedTotalHits,
    counts: answer.facetsByIndex?.[uid]?.distribution ?? {},
  };
};

/** Keys of the documents nearest in meaning to a text, the nearest first, as far as they are near at all. */
export const nearest = async (
  server: Server,
  uid: string,
  filter: Filter,
  q: string,
  limit: number,
): Promise<string[]> => {
  const { hits } = await server.ask<{ hits: { key: string }[] }>('POST', `/indexes/${uid}/search`, {
    q,
    filter,
    limit,
    hybrid: { embedder: meaning, semanticRatio: 1 },
    rankingScoreThreshold: nearEnough,
    attributesToRetrieve: ['key'],
  });
  return hits.map(({ key }) => key);
};

/** How many documents there are for each of these queries. */
export const count = async (
  server: Server,
  uid: string,
  filter: Filter,
  asked: { q: string; attributesToSearchOn: string[] }[],
): Promise<number[]> => {
  const queries = asked.map((one) => ({
    indexUid: uid,
    filter,
    matchingStrategy: 'all',
    hitsPerPage: 0,
    page: 1,
    attributesToRetrieve: ['key'],
    ...one,
  }));
  const { results } = await server.ask<{ results: { totalHits: number }[] }>('POST', '/multi-search', { queries });
  return results.map(({ totalHits }) => totalHits);
};
