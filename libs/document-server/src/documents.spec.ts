import { mongodbUri } from './contract/mongodb-uri.config.js';
import { documentsContract } from './documents.contract.js';

describe(
  `documents on ${mongodbUri() ? 'the server of MONGODB_URI' : 'the embedded document server'}`,
  documentsContract,
);
