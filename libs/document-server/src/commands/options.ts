import { Long } from 'bson';
import type { Doc } from '../bson/paths.js';
import { MongoError, notSupported } from '../errors.js';

/** Options that come with any command and change nothing here. */
const everywhere = [
  'lsid',
  '$db',
  '$clusterTime',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'comment',
  'maxTimeMS',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  'bypassEmptyTsReplacement',
];

/** Refuses options that would have to change the answer and are not known here. */
export function checkOptions(body: Doc, known: readonly string[]): void {
  if ('txnNumber' in body || 'startTransaction' in body || 'autocommit' in body) {
    throw new MongoError(
      20,
      'IllegalOperation',
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
  }
  if (body['collation'] && Object.keys(body['collation'] as Doc).length) throw notSupported('Collation');
  const other = Object.keys(body).find(
    (name) => !known.includes(name) && !everywhere.includes(name) && name !== 'collation',
  );
  if (other) throw notSupported(`The option ${other}`);
}

export const numberOf = (value: unknown, otherwise: number): number =>
  value === undefined || value === null ? otherwise : value instanceof Long ? value.toNumber() : Number(value);
export const docOf = (value: unknown): Doc => (value ?? {}) as Doc;
