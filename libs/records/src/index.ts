export { mappings } from './mappings.js';
export {
  authorsOf,
  documentId,
  type Mapping,
  ownId,
  pageOf,
  type RecordDocument,
  type Recorded,
  type RecordText,
} from './record.js';
