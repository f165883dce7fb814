/** For operators: lists, redrives and discards events that could not be handled, and replays. Signs in over HTTP. */
import { ask } from './operator.js';

const usage =
  'npm run operate -- dead-letters SERVICE | redrive SERVICE ID | discard SERVICE ID | replay SERVICE | lag SERVICE | rebuild search | check search';
const [command, service, id] = process.argv.slice(2);

const calls = {
  'dead-letters': ['GET', `/api/operations/${service}/dead-letters`],
  redrive: ['POST', `/api/operations/${service}/dead-letters/${encodeURIComponent(id)}/redrive`],
  discard: ['DELETE', `/api/operations/${service}/dead-letters/${encodeURIComponent(id)}`],
  lag: ['GET', `/api/operations/${service}/lag`],
  replay: ['POST', `/api/operations/${service}/replay`],
  rebuild: ['POST', `/api/operations/${service}/rebuild`],
  check: ['GET', `/api/operations/${service}/check`],
};

try {
  const call = calls[command];
  if (!call || !service || (['redrive', 'discard'].includes(command) && !id)) throw new Error(usage);
  const answer = await ask(...call);
  console.log(answer ? JSON.stringify(answer, null, 2) : 'done');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
