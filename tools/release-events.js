/* Records the schemas of all events as those of the release in package.json: run once with each release. */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import * as contracts from '@digital-customs/contracts';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const events = Object.values(contracts)
  .filter((each) => typeof each === 'function' && 'topic' in each && 'data' in each)
  .sort((one, other) => one.type.localeCompare(other.type))
  .map(({ type, topic, data }) => [type, { topic, data: z.toJSONSchema(data) }]);
const file = 'libs/contracts/released-events.json';
await writeFile(file, `${JSON.stringify({ release: version, events: Object.fromEntries(events) }, null, 2)}\n`);
console.log(`${events.length} events of release ${version} are in ${file}.`);
