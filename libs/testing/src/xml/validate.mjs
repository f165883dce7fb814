/* Says what is wrong with the XML on standard input by the schema named: its parser cannot be loaded where jest runs. */
import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const path = process.argv[2];
const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
const validator = path.endsWith('.rng') ? RelaxNGValidator.fromDoc(schema) : XsdValidator.fromDoc(schema);
try {
  validator.validate(XmlDocument.fromBuffer(readFileSync(0)));
} catch (error) {
  console.log(error.message);
}
