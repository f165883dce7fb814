import { ObjectId } from 'bson';
import { decode, type Document, encode } from '../bson/document.js';
import { badValue, MongoError } from '../errors.js';
import { collectionName, type Command, flag } from './command.js';
import { writeError } from './write-error.js';

export const insert: Command = {
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  writes: true,
  run({ db, body, sequences, catalog }) {
    const documents = sequences.get('documents');
    if (!documents || documents.length === 0 || documents.length > 100_000)
      throw new MongoError(
        16,
        'InvalidLength',
        `Write batch sizes must be between 1 and 100000. Got ${documents?.length ?? 0} operations.`,
      );
    const collection = catalog.ensure(db, collectionName(body, 'insert'));
    const ordered = body.ordered === undefined || flag(body, 'ordered');
    const writeErrors: Document[] = [];
    let n = 0;
    for (const [i, bytes] of documents.entries()) {
      try {
        const { document, stored } = prepare(bytes);
        collection.insert(document, stored);
        n++;
      } catch (error) {
        if (!(error instanceof MongoError)) throw error;
        writeErrors.push(writeError(i, error));
        if (ordered) break;
      }
    }
    return { n, ...(writeErrors.length > 0 ? { writeErrors } : {}), ok: 1 };
  },
};

/** As MongoDB stores it: `_id` first, made when there is none. */
const prepare = (bytes: Uint8Array): { document: Document; stored?: Uint8Array } => {
  const document = decode(bytes);
  const keys = Object.keys(document);
  for (const key of keys)
    if (key.startsWith('$'))
      throw badValue(`The dollar ($) prefixed field '${key}' in '${key}' is not valid for storage.`);
  if (keys[0] === '_id') return { document, stored: bytes };
  const { _id = new ObjectId(), ...rest } = document;
  const ordered = { _id, ...rest };
  return { document: ordered, stored: encode(ordered) };
};
