/** A JSON-LD document, whose context is its own, as Turtle. The libraries are loaded when one is asked for. */
export async function toTurtle(document: object): Promise<string> {
  const [{ default: jsonld }, { default: n3 }] = await Promise.all([import('jsonld'), import('n3')]);
  const quads = await jsonld.toRDF(document as never, { format: 'application/n-quads' });
  const writer = new n3.Writer({ prefixes: prefixesOf(document) });
  writer.addQuads(new n3.Parser({ format: 'application/n-quads' }).parse(quads as unknown as string));
  return new Promise((resolve, reject) =>
    writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text))),
  );
}

const prefixesOf = (document: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries((document as { '@context': Record<string, unknown> })['@context']).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
