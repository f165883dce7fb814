import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const schemas = { atom: 'atom.rng', 'oai-pmh': 'oai-pmh.xsd' } as const;
const folder = join(process.cwd(), 'libs/testing/src/xml');

/** What libxml2 finds wrong with a document by a published schema; empty where it is valid. Throws where it is no XML. */
export const xmlErrors = (xml: string, schema: keyof typeof schemas): string =>
  execFileSync(process.execPath, [join(folder, 'validate.mjs'), join(folder, 'schemas', schemas[schema])], {
    input: xml,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  }).trim();
