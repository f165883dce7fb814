import type { EventMaker, Envelope, EventDefinition, SearchType } from '@digital-customs/contracts';
import type { SearchDocument } from '../engine/search-engine.js';

/** What an event means to the index. */
export type Indexed = { save: SearchDocument } | { remove: string };

export interface Mapping {
  event: EventDefinition;
  toIndex(event: Envelope): Indexed;
}

/**
 * How an event becomes a document, or takes one away. To index a new type, write its mappings and add them to
 * `mappings.ts`: nothing else is needed. The event's number is the document's version, so a late event changes nothing.
 */
export const mapping = <Data>(event: EventMaker<Data>, toIndex: (event: Envelope<Data>) => Indexed): Mapping => ({
  event,
  toIndex: (given) => toIndex(given as Envelope<Data>),
});

/** Ids are unique over all types: `practice/<id>`. */
export const documentId = (type: SearchType, id: string): string => `${type}/${id}`;
