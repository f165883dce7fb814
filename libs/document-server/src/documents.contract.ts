import { aggregationsContract } from './contract/aggregations.contract.js';
import { collectionsContract } from './contract/collections.contract.js';
import { useDocuments } from './contract/harness.js';
import { queriesContract } from './contract/queries.contract.js';
import { updatesContract } from './contract/updates.contract.js';

/** What services may rely on, whichever server MONGODB_URI names: the embedded one when it names none. */
export const documentsContract = (): void => {
  const harness = useDocuments();
  describe('queries', () => queriesContract(harness));
  describe('updates', () => updatesContract(harness));
  describe('aggregations', () => aggregationsContract(harness));
  describe('collections', () => collectionsContract(harness));
};
