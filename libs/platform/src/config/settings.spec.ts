import { z } from 'zod';
import { readSettings } from './settings.js';

describe('readSettings', () => {
  const schema = z.object({
    PORT: z.coerce.number().int().max(65535).default(3000).meta({ description: 'a port number, for example 3000' }),
  });

  it('takes the default where a variable is missing or empty', () => {
    expect(readSettings(schema, {})).toEqual({ PORT: 3000 });
    expect(readSettings(schema, { PORT: '' })).toEqual({ PORT: 3000 });
  });

  it('stops with the name of the variable and what it expects', () => {
    expect(() => readSettings(schema, { PORT: 'eighty' })).toThrow(/PORT: .*Expected: a port number, for example 3000/);
  });
});
