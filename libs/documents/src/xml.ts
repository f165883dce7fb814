import type { create } from 'xmlbuilder2';

export type XmlNode = ReturnType<typeof create>;

/** What XML 1.0 cannot hold, escaped or not. */
// eslint-disable-next-line no-control-regex -- these are the signs that must go
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as XML can hold it; escaping is the writer's. */
export const xmlText = (text: string): string => text.replace(unfit, '\ufffd');

/** Writes an XML document with one root, in UTF-8, and loads the writer with the first one. */
export async function toXml(
  root: string,
  attributes: Record<string, string>,
  write: (node: XmlNode) => void,
): Promise<string> {
  const { create } = await import('xmlbuilder2');
  const node = create({ version: '1.0', encoding: 'UTF-8' }).ele(root, attributes);
  write(node);
  return node.end();
}

/** An element of a document that was read. */
export interface XmlElement {
  /** All the text in it, without spaces around. */
  text: string;
  attribute(name: string): string | undefined;
  /** Elements below it, at any depth, by namespace and local name. */
  all(namespace: string, name: string): XmlElement[];
}

/** Reads an XML document. One that declares a type of its own, and so could bring entities, is refused. Rejects what is none. */
export async function readXml(text: string): Promise<XmlElement> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Error('A document type is not accepted.');
  const { create } = await import('xmlbuilder2');
  return elementOf(create(text).root().node as unknown as DomElement);
}

interface DomElement {
  textContent: string | null;
  getAttribute(name: string): string | null;
  getElementsByTagNameNS(namespace: string, name: string): Iterable<DomElement>;
}

const elementOf = (node: DomElement): XmlElement => ({
  text: (node.textContent ?? '').trim(),
  attribute: (name) => node.getAttribute(name) ?? undefined,
  all: (namespace, name) => [...node.getElementsByTagNameNS(namespace, name)].map(elementOf),
});
