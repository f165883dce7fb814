/** Starts an aggregate or a use case that looks like the ones that are there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const usage = `npm run new -- use-case SERVICE FOLDER VERB-NOUN     for example: use-case repository practices archive-practice
npm run new -- aggregate SERVICE NOUN                for example: aggregate repository seminar`;

const pascal = (name) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const plural = (noun) =>
  /y$/.test(noun) ? noun.replace(/y$/, 'ies') : /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;

/** Writes the files of a kind into `root`; returns their paths. Refuses to overwrite and to guess. */
export function generate([kind, service, ...rest], root = process.cwd()) {
  const source = join(root, 'libs', service ?? '', 'src');
  if (!['aggregate', 'use-case'].includes(kind) || !service || !existsSync(join(source, `${service}.module.ts`)))
    throw new Error(usage);
  const [folder, name] = kind === 'aggregate' ? [plural(rest[0] ?? ''), rest[0]] : rest;
  if (!/^[a-z]+(-[a-z]+)*$/.test(name ?? '') || (kind === 'use-case' && !name.includes('-'))) throw new Error(usage);
  const noun = kind === 'aggregate' ? name : singular(join(source, folder), folder);
  const words = {
    service,
    folder,
    name,
    noun,
    Name: pascal(name),
    nameCamel: camel(name),
    Noun: pascal(noun),
    nounCamel: camel(noun),
    Service: pascal(service),
    verb: name.split('-')[0],
  };
  const files =
    kind === 'aggregate'
      ? { 'aggregate.ts': `${noun}.ts`, 'aggregate.spec.ts': `${noun}.spec.ts`, 'store.ts': `${noun}.store.ts` }
      : { 'use-case.ts': `${name}.ts`, 'use-case.spec.ts': `${name}.spec.ts` };
  const paths = Object.entries(files).map(([template, file]) => write(template, join(source, folder, file), words));
  register(join(source, `${service}.module.ts`), kind, words);
  return paths;
}

function singular(folder, name) {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}. Start the aggregate first.`);
  const candidates = [name.replace(/ies$/, 'y'), name.replace(/es$/, ''), name.replace(/s$/, '')];
  const noun = candidates.find((one) => existsSync(join(folder, `${one}.store.ts`)));
  if (!noun) throw new Error(`There is no store in ${folder}.`);
  return noun;
}

function write(template, path, words) {
  if (existsSync(path)) throw new Error(`${path} is there already.`);
  const text = readFileSync(fileURLToPath(new URL(`templates/${template}.txt`, import.meta.url)), 'utf8');
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(
    path,
    text.replace(/\{(\w+)\}/g, (whole, key) => words[key] ?? whole),
  );
  return path;
}

/** One line in the module: a controller for a use case; a store and its schema for an aggregate. */
function register(path, kind, { folder, name, Name, Noun, noun, nounCamel }) {
  let text = readFileSync(path, 'utf8');
  if (kind === 'use-case') {
    text = text.replace(/controllers: \[/, `controllers: [${Name}, `);
    text = `import { ${Name} } from './${folder}/${name}.js';\n${text}`;
  } else {
    text = text
      .replace(/providers: \[/, `providers: [${Noun}Store, `)
      .replace(/(ServiceModule\.for\('[\w-]+', \[)/, `$1{ name: '${Noun}', schema: ${nounCamel}Schema }, `);
    text = `import { ${nounCamel}Schema, ${Noun}Store } from './${folder}/${noun}.store.js';\n${text}`;
  }
  writeFileSync(path, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const path of generate(process.argv.slice(2))) console.log(path);
    console.log('Then: npm run format');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
