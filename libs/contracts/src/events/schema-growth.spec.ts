import { z } from 'zod';
import { breaksIn, type DataSchema } from './schema-growth.js';

const schema = (type: z.ZodType) => z.toJSONSchema(type) as DataSchema;
const released = z.object({
  id: z.string(),
  status: z.enum(['pilot', 'live']),
  titles: z.record(z.string(), z.string()),
  tags: z.array(z.object({ code: z.string() })),
  level: z.int().nullable(),
});
const after = (shape: z.ZodRawShape) => breaksIn(schema(released), schema(released.extend(shape)));

describe('breaksIn', () => {
  it('finds nothing where a schema is as it was or has grown', () => {
    expect(after({})).toEqual([]);
    expect(after({ note: z.string().optional(), status: z.enum(['planned', 'pilot', 'live']) })).toEqual([]);
    expect(after({ tags: z.array(z.object({ code: z.string(), label: z.string().optional() })) })).toEqual([]);
  });

  it.each([
    ['a type is another', { id: z.int() }, ['data.id has another type']],
    ['a value is gone', { status: z.enum(['live']) }, ['data.status no longer takes the value "pilot"']],
    ['a field may be missing', { id: z.string().optional() }, ['data.id is no longer always there']],
    ['a field was added that old events lack', { more: z.string() }, ['data.more is new and required']],
    ['a list holds others', { tags: z.array(z.object({ code: z.int() })) }, ['data.tags[].code has another type']],
    ['a map holds others', { titles: z.record(z.string(), z.int()) }, ['data.titles.* has another type']],
    ['nothing may be given no more', { level: z.int() }, ['data.level has another type', 'lost an alternative']],
  ] as [string, z.ZodRawShape, string[]][])('says where %s', (_, shape, sentences) => {
    const found = after(shape).join('; ');
    for (const sentence of sentences) expect(found).toContain(sentence);
  });

  it('says where a field was left out', () => {
    expect(breaksIn(schema(released), schema(released.omit({ id: true })))).toEqual(['data.id is gone']);
  });
});
