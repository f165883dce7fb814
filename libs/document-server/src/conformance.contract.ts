import { Bench, type Opened } from './contract/bench.js';
import { aggregationChecks } from './contract/aggregation.contract.js';
import { arrayUpdateChecks } from './contract/array-updates.contract.js';
import { concurrencyChecks } from './contract/concurrency.contract.js';
import { fieldUpdateChecks } from './contract/field-updates.contract.js';
import { indexChecks } from './contract/indexes.contract.js';
import { modelChecks } from './contract/models.contract.js';
import { orderChecks } from './contract/order.contract.js';
import { queryChecks } from './contract/filters.contract.js';
import { valueChecks } from './contract/values.contract.js';
import { writeChecks } from './contract/writes.contract.js';

const subjects = {
  'models of Mongoose': modelChecks,
  writes: writeChecks,
  'updates of fields': fieldUpdateChecks,
  'updates of arrays': arrayUpdateChecks,
  queries: queryChecks,
  'order and pages': orderChecks,
  values: valueChecks,
  aggregation: aggregationChecks,
  indexes: indexChecks,
  'many at once': concurrencyChecks,
};

/** What every document store has to do that the services run on: the embedded one and MongoDB alike. */
export function conformanceContract(open: () => Promise<Opened>): void {
  let bench: Bench | undefined;
  beforeAll(async () => {
    bench = await Bench.open(open);
  });
  afterAll(() => bench?.close());
  for (const [subject, checks] of Object.entries(subjects)) describe(subject, () => checks(() => bench!));
}
