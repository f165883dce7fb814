import { z } from 'zod';

type Json = Record<string, unknown>;
type Side = 'input' | 'output';

const home = '#/components/schemas/';

/**
 * Turns zod schemas into components by their `meta({ id })`. What a client may leave out, the answer always holds: where
 * a schema stands in requests and in answers and its two forms differ, that of requests is named `<id>Input`.
 */
export class OpenApiSchemas {
  private readonly found = { input: new Map<string, Json>(), output: new Map<string, Json>() };

  /** For `SwaggerModule.createDocument`: gives a reference, or the schema itself where it has no id. */
  readonly convert = (schema: unknown, { schemaType: side }: { schemaType: Side }) => {
    if (!(schema instanceof z.ZodType)) return undefined;
    const {
      $schema,
      $defs = {},
      id: _,
      ...root
    } = z.toJSONSchema(schema, { io: side, unrepresentable: 'any' }) as Json;
    void [$schema, _];
    for (const [id, definition] of Object.entries($defs as Record<string, Json>)) this.keep(side, id, definition);
    const id = z.globalRegistry.get(schema)?.id;
    if (!id) return { schema: pointed(root, side) };
    if (!('$ref' in root)) this.keep(side, id, root);
    return { schema: { $ref: home + placeOf(side, id) } };
  };

  /** Puts the components into a finished document and gives them their names. */
  into<Document extends { components?: { schemas?: object } }>(document: Document): Document {
    const { input, output } = this.found;
    const apart = this.differing();
    const nameOf = (side: Side, id: string) => (side === 'input' && apart.has(id) ? `${id}Input` : id);
    const schemas: Json = { ...document.components?.schemas };
    for (const [side, kept] of [['output', output] as const, ['input', input] as const])
      for (const [id, definition] of kept) schemas[nameOf(side, id)] = definition;
    const text = JSON.stringify({ ...document, components: { ...document.components, schemas } });
    return JSON.parse(
      text.replace(
        /#\/components\/schemas\/(input|output)~(\w+)/g,
        (_, side: Side, id: string) => home + nameOf(side, id),
      ),
    ) as Document;
  }

  private keep(side: Side, id: string, { id: _, ...definition }: Json) {
    void _;
    this.found[side].set(id, pointed(definition, side));
  }

  /** Ids whose forms differ, themselves or in what they refer to. */
  private differing(): Set<string> {
    const { input, output } = this.found;
    const apart = new Set<string>();
    const plain = (schema: Json) => JSON.stringify(schema).replace(/(input|output)~/g, '');
    for (let before = -1; before !== apart.size;) {
      before = apart.size;
      for (const [id, schema] of input) {
        const other = output.get(id);
        if (other && (plain(schema) !== plain(other) || [...apart].some((name) => refersTo(schema, name))))
          apart.add(id);
      }
    }
    return apart;
  }
}

const placeOf = (side: Side, id: string) => `${side}~${id}`;

const refersTo = (schema: Json, id: string) => JSON.stringify(schema).includes(`"${home}${placeOf('input', id)}"`);

/** Lets references point to the form for that side, by a name that `into` replaces. */
const pointed = (schema: Json, side: Side) =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${home}${side}~`)) as Json;
