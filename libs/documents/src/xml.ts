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
