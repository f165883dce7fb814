import { bytesOf, runPipeline } from '../aggregate/pipeline.js';
import { failedToParse, notSupported } from '../errors.js';
import { collectionName, type Command, count, documentField, flag } from './command.js';
import { checkHint } from './hint.js';

export const aggregate: Command = {
  fields: ['pipeline', 'cursor', 'explain', 'allowDiskUse', 'bypassDocumentValidation', 'hint', 'let'],
  run({ db, body, catalog, cursors }) {
    if (flag(body, 'explain')) throw notSupported('explain');
    if (typeof body.aggregate !== 'string') throw notSupported('an aggregation that is not on a collection');
    if (body.cursor === undefined)
      throw failedToParse(`The 'cursor' option is required, except for aggregate with the explain argument`);
    const collection = catalog.find(db, collectionName(body, 'aggregate'));
    checkHint(collection, body.hint);
    const items = runPipeline(collection, body.pipeline, { catalog, db, variables: documentField(body, 'let') });
    return cursors.first(`${db}.${body.aggregate}`, encoded(items), count(documentField(body, 'cursor'), 'batchSize'));
  },
};

function* encoded(items: ReturnType<typeof runPipeline>): Generator<Uint8Array> {
  for (const item of items) yield bytesOf(item);
}
