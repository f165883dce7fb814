import { delivers } from './contract/delivery.contract.js';
import { survivesFailures } from './contract/failure.contract.js';
import type { Given } from './contract/given.js';
import { keepsPositions } from './contract/position.contract.js';
import { replays } from './contract/replay.contract.js';

/** What every event transport owes: the same checks for the event log and for Kafka. */
export const eventTransportContract = (given: Given): void => {
  delivers(given);
  keepsPositions(given);
  replays(given);
  survivesFailures(given);
};
