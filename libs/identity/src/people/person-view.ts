import type { PersonView } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import type { z } from 'zod';
import type { Person } from './person.js';

export const personView = ({ _id, name, email, grants, version }: Stored<Person>): z.infer<typeof PersonView> => ({
  id: _id,
  name,
  email,
  grants,
  version,
});
