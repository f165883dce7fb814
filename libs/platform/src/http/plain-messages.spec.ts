import { z } from 'zod';
import './plain-messages.js';

describe('what zod says of a value', () => {
  const said = (schema: z.ZodType, value: unknown) =>
    schema.safeParse(value).error?.issues.map(({ message }) => message);

  it.each([
    [z.string().min(1), '', 'Fill this in.'],
    [z.string(), undefined, 'Fill this in.'],
    [z.string().max(3), 'long', 'Give at most 3 characters.'],
    [z.array(z.string()).max(1), ['a', 'b'], 'Give at most 1 entry.'],
    [z.number().min(5), 4, 'Give at least 5.'],
    [z.number(), 'four', 'Give a value of the kind number.'],
    [z.enum(['idea', 'pilot']), 'dream', 'Choose one of: idea, pilot.'],
    [z.strictObject({}), { more: 1 }, 'There is no such field: more.'],
    [z.email(), 'nobody', 'This is no well-formed email.'],
  ])('is a plain sentence', (schema, value, message) => {
    expect(said(schema, value)).toEqual([message]);
  });

  it('gives way to the words of a schema', () => {
    expect(said(z.string().min(1, 'Give the call a title'), '')).toEqual(['Give the call a title']);
  });
});
