/** The part of JSON Schema that zod writes for the data of events. */
export interface DataSchema {
  type?: string | string[];
  properties?: Record<string, DataSchema>;
  required?: string[];
  items?: DataSchema;
  additionalProperties?: boolean | DataSchema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: DataSchema[];
  oneOf?: DataSchema[];
}

/**
 * What in `after` would break a reader written for `before`, or fail to read an event stored under it; one sentence each,
 * none where the schema only grew. A schema may gain optional fields, values of an enumeration and alternatives; it may not
 * lose a field or a value, change a type, or make more or fewer fields required.
 */
export function breaksIn(before: DataSchema, after: DataSchema, path = 'data'): string[] {
  return [
    ...typeBreaks(before, after, path),
    ...fieldBreaks(before, after, path),
    ...valueBreaks(before, after, path),
    ...alternativeBreaks(before, after, path),
    ...(before.items && after.items ? breaksIn(before.items, after.items, `${path}[]`) : []),
    ...(isSchema(before.additionalProperties) && isSchema(after.additionalProperties)
      ? breaksIn(before.additionalProperties, after.additionalProperties, `${path}.*`)
      : []),
  ];
}

const isSchema = (schema: boolean | DataSchema | undefined): schema is DataSchema => typeof schema === 'object';

function typeBreaks(before: DataSchema, after: DataSchema, path: string): string[] {
  const [was, is] = [before, after].map(({ type, items, additionalProperties }) =>
    JSON.stringify([type, Boolean(items), isSchema(additionalProperties)]),
  );
  return was === is ? [] : [`${path} has another type`];
}

function fieldBreaks(before: DataSchema, after: DataSchema, path: string): string[] {
  const needs = (schema: DataSchema, name: string) => schema.required?.includes(name) ?? false;
  const known = Object.entries(before.properties ?? {}).flatMap(([name, schema]) => {
    const now = after.properties?.[name];
    if (!now) return [`${path}.${name} is gone`];
    const change =
      needs(before, name) === needs(after, name)
        ? []
        : [`${path}.${name} is ${needs(after, name) ? 'now required' : 'no longer always there'}`];
    return [...change, ...breaksIn(schema, now, `${path}.${name}`)];
  });
  const added = Object.keys(after.properties ?? {}).filter(
    (name) => !(name in (before.properties ?? {})) && needs(after, name),
  );
  return [...known, ...added.map((name) => `${path}.${name} is new and required, but stored events do not have it`)];
}

function valueBreaks(before: DataSchema, after: DataSchema, path: string): string[] {
  const was = valuesOf(before);
  const is = valuesOf(after);
  if (!was && !is) return [];
  if (!was || !is) return [`${path} ${is ? 'is now limited to some values' : 'is no longer limited to its values'}`];
  return was
    .filter((value) => !is.includes(value))
    .map((value) => `${path} no longer takes the value ${JSON.stringify(value)}`);
}

const valuesOf = (schema: DataSchema) => schema.enum ?? ('const' in schema ? [schema.const] : undefined);

/** Alternatives are told apart by their place: new ones are added at the end. */
function alternativeBreaks(before: DataSchema, after: DataSchema, path: string): string[] {
  const [was, is] = [before, after].map(({ anyOf, oneOf }) => anyOf ?? oneOf ?? []) as [DataSchema[], DataSchema[]];
  return was.flatMap((schema, place) => {
    const now = is[place];
    return now ? breaksIn(schema, now, `${path}(${place + 1})`) : [`${path} has lost an alternative`];
  });
}
