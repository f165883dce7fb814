import { searchEngineContract } from '../engine/search-engine.contract.js';
import { Server } from './server.js';
import { openMeilisearch } from './meilisearch-search.js';

const { MEILISEARCH_URL: url, MEILISEARCH_KEY: key } = process.env;
const suite = url && key ? describe : describe.skip;

suite('on a real server (MEILISEARCH_URL, MEILISEARCH_KEY)', () => {
  const made: string[] = [];
  const server = new Server(url ?? 'http://127.0.0.1', key ?? '');

  afterAll(async () => {
    // An engine that was never asked has made none.
    const { results } = await server.ask<{ results: { uid: string }[] }>('GET', '/indexes?limit=1000');
    for (const { uid } of results) if (made.includes(uid)) await server.change('DELETE', `/indexes/${uid}`);
    server.close();
  });

  const open = async () => {
    const index = `contract-${process.pid}-${made.length}`;
    made.push(index);
    return openMeilisearch({ url: url ?? '', key: key ?? '', index });
  };
  // Meilisearch counts a slip in a first letter twice, forgives slips in the beginnings of words, and finds what is one
  // and two slips away alike, the nearer first. Each write takes it a tenth of a second.
  const abilities = { slipsInFirstLetters: false, exactBeginnings: false, nearestSlipsOnly: false, runs: 10 };
  searchEngineContract('Meilisearch', open, abilities);
});
