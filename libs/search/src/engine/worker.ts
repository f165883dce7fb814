import { parentPort, workerData } from 'node:worker_threads';
import { perform, toFailure, type Answer, type Call, type FirstAnswer } from './protocol.js';
import { SearchIndex } from './search-index.js';

/** The thread in which the embedded index works; started by threaded-search.ts with the file's path. */
const port = parentPort;
if (!port) throw new Error('This module runs as a worker thread.');

const say = (answer: Answer | FirstAnswer): void => port.postMessage(answer);

try {
  const index = SearchIndex.open(workerData as string);
  port.on('message', (call: Call) => {
    try {
      say({ call: call.call, result: perform(index, call) });
    } catch (error) {
      say({ call: call.call, failure: toFailure(error) });
    }
    if (call.method === 'close') port.close();
  });
  say({ opened: { needsRebuild: index.needsRebuild() } });
} catch (error) {
  say({ failure: toFailure(error) });
  port.close();
}
