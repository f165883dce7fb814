/** How well search answers the judged queries: `npm run judge`, with `-- --worst` for the queries it answers worst. */
import { readFileSync } from 'node:fs';
import { plainIndex } from './plain-index.js';
import { mean, ndcg, recall } from './measures.js';
import { startProduct } from './product.js';

const queries = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8'));
const { MEILISEARCH_URL, MEILISEARCH_KEY } = process.env;

/** The documents found, by the names that the judgements use. */
const asked = async ({ get }, { q, language }) => {
  const { hits } = await get(
    `/api/search?q=${encodeURIComponent(q)}&type=practice&type=task&limit=50&reader_language=${language}`,
  );
  return hits.map(({ id }) => id.split('/').at(-1));
};

async function judgeProduct(settings) {
  const product = await startProduct(settings);
  try {
    const codes = await taskCodes(product);
    const results = [];
    for (const query of queries)
      results.push({ query, ranked: (await asked(product, query)).map((id) => codes.get(id) ?? id) });
    const documents = settings ? [] : await documentsOf(product);
    return { results, documents };
  } finally {
    await product.stop();
  }
}

const taskCodes = async ({ get }) => {
  const { items } = await get('/api/work-plans/2016-2018/tasks?limit=100');
  return new Map(items.map(({ id, code }) => [id, code]));
};

/** Every text that the index has, for the baseline. */
async function documentsOf({ get }) {
  const { hits } = await get('/api/search?type=practice&limit=50');
  const practices = await Promise.all(hits.map(({ id }) => get(`/api/practices/${id.split('/').at(-1)}`)));
  const { items } = await get('/api/work-plans/2016-2018/tasks?limit=100');
  const joined = (texts) => Object.values(texts).flatMap(Object.values).filter((text) => typeof text === 'string').join(' '); // prettier-ignore
  return [
    ...practices.map(({ id, content }) => ({
      id,
      text: [joined(content.texts), ...(content.technologies ?? []), ...(content.services ?? [])].join(' '),
    })),
    ...items.map(({ code, texts, content }) => ({ id: code, text: joined(texts ?? content.texts) })),
  ];
}

const scored = (results) =>
  results.map(({ query, ranked }) => ({
    query,
    ndcg: ndcg(ranked, query.judgements, 10),
    recall: recall(ranked, query.judgements, 50),
    nothing: ranked.length === 0 ? 1 : 0,
  }));

function print(name, results) {
  const scores = scored(results);
  const line = (label, some) =>
    console.log(
      `  ${label.padEnd(14)} ${String(some.length).padStart(4)} queries  nDCG@10 ${mean(some.map((one) => one.ndcg)).toFixed(3)}  recall@50 ${mean(some.map((one) => one.recall)).toFixed(3)}  without a result ${(100 * mean(some.map((one) => one.nothing))).toFixed(1)} %`,
    );
  console.log(name);
  line('all', scores);
  for (const key of ['language', 'kind'])
    for (const value of new Set(queries.map((query) => query[key])))
      line(
        value,
        scores.filter(({ query }) => query[key] === value),
      );
  const byText = new Map(scores.map((score) => [score.query.q, score]));
  const slips = scores.filter(({ query }) => query.twin);
  const lost = mean(slips.map((score) => byText.get(score.query.twin).ndcg - score.ndcg));
  console.log(`  slips lose ${lost.toFixed(3)} of nDCG@10`);
  if (process.argv.includes('--worst'))
    for (const { query, ndcg } of [...scores].sort((one, other) => one.ndcg - other.ndcg).slice(0, 25))
      console.log(
        `  ${ndcg.toFixed(2)}  ${query.q}: ${results
          .find((one) => one.query === query)
          .ranked.slice(0, 8)
          .join(' ')}`,
      );
}

const { results, documents } = await judgeProduct();
print('embedded', results);
if (MEILISEARCH_URL && MEILISEARCH_KEY) {
  const MEILISEARCH_INDEX = `judge-${Date.now()}`;
  print('Meilisearch', (await judgeProduct({ MEILISEARCH_URL, MEILISEARCH_KEY, MEILISEARCH_INDEX })).results);
  const headers = { authorization: `Bearer ${MEILISEARCH_KEY}` };
  await fetch(new URL(`/indexes/${MEILISEARCH_INDEX}`, MEILISEARCH_URL), { method: 'DELETE', headers });
} else console.log('Meilisearch: skipped, MEILISEARCH_URL and MEILISEARCH_KEY are not set');
const plain = plainIndex(documents);
print('plain FTS5, the baseline', queries.map((query) => ({ query, ranked: plain(query.q) }))); // prettier-ignore
