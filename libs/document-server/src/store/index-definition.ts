import { type Document, isDocument } from '../bson/document.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { parsePath, type Path } from '../bson/paths.js';
import { badValue, MongoError, notSupported } from '../errors.js';

export type IndexField = { name: string; path: Path; direction: 1 | -1 };

/** An index as a client asked for it. */
export type IndexDefinition = {
  name: string;
  fields: IndexField[];
  unique: boolean;
  sparse: boolean;
  partial: Document | undefined;
};

const cannotCreate = (message: string) => new MongoError(67, 'CannotCreateIndex', message);
const known = ['v', 'key', 'name', 'ns', 'unique', 'sparse', 'partialFilterExpression', 'background'];

/** Reads one entry of `createIndexes`; refuses the kinds and options this server has not. */
export const parseIndex = (spec: unknown): IndexDefinition => {
  if (!isDocument(spec) || !isDocument(spec.key)) throw badValue('an index needs a key');
  for (const option of Object.keys(spec)) {
    if (option === 'collation' && isDocument(spec.collation) && spec.collation.locale === 'simple') continue;
    if (!known.includes(option)) throw notSupported(`the index option '${option}'`);
  }
  const fields = Object.entries(spec.key).map(([name, direction]) => parseField(name, direction));
  if (fields.length === 0) throw cannotCreate('Index keys cannot be an empty object');
  if (typeof spec.name !== 'string' || spec.name === '') throw badValue('an index needs a name');
  if (spec.partialFilterExpression !== undefined && !isDocument(spec.partialFilterExpression))
    throw badValue('partialFilterExpression must be an object');
  if (spec.sparse === true && spec.partialFilterExpression)
    throw cannotCreate('cannot mix "partialFilterExpression" and "sparse" options');
  return {
    name: spec.name,
    fields,
    unique: truthy(spec.unique),
    sparse: truthy(spec.sparse),
    partial: spec.partialFilterExpression,
  };
};

const truthy = (value: unknown): boolean => value === true || (isNumber(value) && toDouble(value) !== 0);

const parseField = (name: string, direction: unknown): IndexField => {
  if (typeof direction === 'string') throw notSupported(`an index of the kind '${direction}'`);
  if (!isNumber(direction) || toDouble(direction) === 0)
    throw cannotCreate(`Values in the index key pattern must be non-zero numbers: ${name}`);
  if (name === '' || name.startsWith('$') || name.includes('$**')) throw notSupported(`an index on '${name}'`);
  return { name, path: parsePath(name), direction: toDouble(direction) > 0 ? 1 : -1 };
};

export const keyPattern = (index: IndexDefinition): Document =>
  Object.fromEntries(index.fields.map(({ name, direction }) => [name, direction]));

/** The form `listIndexes` answers and the catalogue keeps. */
export const describeIndex = (index: IndexDefinition): Document => ({
  v: 2,
  key: keyPattern(index),
  name: index.name,
  ...(index.unique ? { unique: true } : {}),
  ...(index.sparse ? { sparse: true } : {}),
  ...(index.partial ? { partialFilterExpression: index.partial } : {}),
});

export const idIndex: IndexDefinition = {
  name: '_id_',
  fields: [{ name: '_id', path: ['_id'], direction: 1 }],
  unique: false,
  sparse: false,
  partial: undefined,
};
