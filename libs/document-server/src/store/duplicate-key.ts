import { ObjectId } from 'bson';
import { isNumber } from '../bson/numbers.js';
import { MongoError } from '../errors.js';
import { type IndexDefinition, keyPattern } from './index-definition.js';

/** MongoDB's error for a value that a unique index holds already. */
export const duplicateKey = (namespace: string, index: IndexDefinition, values: unknown[]): MongoError => {
  const fields = index.fields.map(({ name }, i) => [name, values[i] ?? null] as const);
  const shown = fields.map(([name, value]) => `${name}: ${show(value)}`).join(', ');
  return new MongoError(
    11000,
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: { ${shown} }`,
    {
      keyPattern: keyPattern(index),
      keyValue: Object.fromEntries(fields),
    },
  );
};

const show = (value: unknown): string => {
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (isNumber(value)) return String(value);
  return JSON.stringify(value);
};
