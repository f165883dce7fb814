import { type Described, languageOf } from './harvest-oai.js';
import { type ReadAddress, UnreadableSource } from './source.js';

type Node = Record<string, unknown>;
const mostDepth = 8;

/** The datasets of a DCAT catalogue in JSON-LD, whatever prefixes it uses. Throws UnreadableSource where it is none. */
export async function readDcat(address: string, read: ReadAddress): Promise<Described[]> {
  const datasets = new Map<string, Node>();
  collect(parsed((await read(address)).toString()), datasets, 0);
  if (datasets.size === 0) throw new UnreadableSource('It is no DCAT catalogue in JSON-LD that holds datasets.');
  return [...datasets.values()].map(described);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UnreadableSource('It answers with no JSON.');
  }
}

function collect(value: unknown, into: Map<string, Node>, depth: number): void {
  if (depth > mostDepth || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) return value.forEach((each) => collect(each, into, depth + 1));
  const node = value as Node;
  const types = [node['@type'] ?? node['type'] ?? []].flat().map(String);
  const id = String(node['@id'] ?? node['id'] ?? valuesOf(node, 'identifier')[0]?.text ?? `#${into.size}`);
  if (types.some((type) => /(^|[:/#])Dataset$/.test(type))) return void into.set(id, { ...node, '@id': id });
  Object.values(node).forEach((part) => collect(part, into, depth + 1));
}

/** What a property says, by the last part of its name: `dct:title`, `title`, `http://purl.org/dc/terms/title`. */
function valuesOf(node: Node, name: string): { text: string; language: string | undefined }[] {
  return Object.entries(node)
    .filter(([key]) => key.split(/[:/#]/).at(-1) === name)
    .flatMap(([, value]) => [value].flat())
    .flatMap((value) => {
      if (typeof value === 'string' || typeof value === 'number') return [{ text: String(value), language: undefined }];
      const { '@value': text, '@language': language, '@id': id, ...others } = (value ?? {}) as Node;
      if (text !== undefined) return [{ text: String(text), language: language as string | undefined }];
      if (id !== undefined) return [{ text: String(id), language: undefined }];
      return Object.entries(others).flatMap(([key, part]) => typeof part === 'string' && languageOf(key) ? [{ text: part, language: key }] : []); // prettier-ignore
    })
    .filter(({ text }) => text.trim());
}

function described(node: Node): Described {
  const language = languageOf(valuesOf(node, 'language')[0]?.text) ?? 'en';
  const byLanguage = (name: string) => {
    const said: Record<string, string> = {};
    for (const { text, language: own } of valuesOf(node, name)) said[languageOf(own) ?? language] ??= text;
    return said;
  };
  const texts = (...names: string[]) => names.flatMap((name) => valuesOf(node, name)).map(({ text }) => text);
  return {
    identifier: String(node['@id']),
    language,
    titles: byLanguage('title'),
    summaries: byLanguage('description'),
    year:
      texts('issued', 'modified')
        .find((date) => /^\d{4}/.test(date))
        ?.slice(0, 4) ?? '',
    links: [String(node['@id']), ...texts('landingPage', 'page')].filter((text) => /^https?:\/\//.test(text)),
    subjects: texts('keyword'),
    publisher: '',
  };
}
