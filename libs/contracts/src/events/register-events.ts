import { z } from 'zod';
import { InstrumentContent } from '../api/instruments.js';
import { MeasureContent } from '../api/tfa.js';
import { MemberCode } from '../vocabularies/members.js';
import { defineEvent } from './envelope.js';

const url = z.string().meta({ description: 'Path of the page in the portal' });

/** An entry of the register as it now stands. */
export const instrumentPublished = defineEvent(
  'repository.instrument',
  'repository.instrument-published.v1',
  z.object({ code: z.string(), content: z.object(InstrumentContent.shape), url }),
);

/** A measure of the Trade Facilitation Agreement with what the mapping says of it. */
export const measurePublished = defineEvent(
  'repository.measure',
  'repository.measure-published.v1',
  z.object({
    code: z.string(),
    titles: z.object({ en: z.string(), fr: z.string() }),
    content: z.object(MeasureContent.shape),
    url,
  }),
);

/** Statements of Members about themselves: `audience` holds the tokens of those who may read them. */
const statement = z.object({ member: MemberCode, audience: z.array(z.string()), url });
export const adoptionConfirmed = defineEvent(
  'repository.adoption',
  'repository.adoption-confirmed.v1',
  statement.extend({ version: z.string(), since: z.string() }),
);
export const categoriesConfirmed = defineEvent(
  'repository.categories',
  'repository.categories-confirmed.v1',
  statement.extend({ measures: z.array(z.string()) }),
);
