import { type Doc, isPlain } from '../bson/paths.js';
import { MongoError, notSupported } from '../errors.js';

type Tree = Map<string, Tree | true>;

/** Compiles a projection of fields to keep or to leave out. Operators in it are refused. */
export function projector(given: Doc | undefined): ((document: Doc) => Doc) | null {
  const entries = Object.entries(given ?? {}).map(([path, wanted]) => [path, flag(path, wanted)] as const);
  if (entries.length === 0) return null;
  const others = entries.filter(([path]) => path !== '_id');
  const keeps = others.length ? others[0]![1] : entries[0]![1];
  if (others.some(([, wanted]) => wanted !== keeps))
    throw new MongoError(
      31254,
      'Location31254',
      `Cannot do ${keeps ? 'exclusion' : 'inclusion'} on a field in ${keeps ? 'inclusion' : 'exclusion'} projection`,
    );
  const idWanted = entries.find(([path]) => path === '_id')?.[1] ?? true;
  const tree: Tree = new Map();
  for (const [path] of others) plant(tree, path.split('.'), path);
  if (keeps && idWanted) tree.set('_id', true);
  if (!keeps && !idWanted) tree.set('_id', true);
  return (document) => (keeps ? keep(document, tree) : leaveOut(document, tree)) as Doc;
}

function flag(path: string, wanted: unknown): boolean {
  if (isPlain(wanted) || typeof wanted === 'string' || path.includes('$'))
    throw notSupported(`The projection of ${path} by an operator`);
  return Boolean(typeof wanted === 'object' && wanted !== null ? Number(wanted) : wanted);
}

function plant(tree: Tree, [step, ...rest]: string[], path: string): void {
  const there = tree.get(step!);
  if (rest.length === 0) return void (there instanceof Map ? collide(path) : tree.set(step!, true));
  if (there === true) collide(path);
  const branch: Tree = there instanceof Map ? there : new Map<string, Tree | true>();
  tree.set(step!, branch);
  plant(branch, rest, path);
}

function collide(path: string): never {
  throw new MongoError(31249, 'Location31249', `Path collision at ${path}`);
}

function keep(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value.filter((item) => isPlain(item) || Array.isArray(item)).map((item) => keep(item, tree));
  const kept: Doc = {};
  for (const [name, inner] of Object.entries(value as Doc)) {
    const branch = tree.get(name);
    if (branch === true) kept[name] = inner;
    else if (branch && (isPlain(inner) || Array.isArray(inner))) kept[name] = keep(inner, branch);
  }
  return kept;
}

function leaveOut(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => leaveOut(item, tree));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const branch = tree.get(name);
      return branch === true ? [] : [[name, branch ? leaveOut(inner, branch) : inner]];
    }),
  );
}
