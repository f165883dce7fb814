import { z } from 'zod';
import { defineEvent } from './envelope.js';

export const newsletterSent = defineEvent(
  'dissemination.newsletter',
  'dissemination.newsletter-sent.v1',
  z.object({
    id: z.string(),
    number: z.int(),
    titles: z.object({ en: z.string(), fr: z.string() }),
    sentAt: z.iso.datetime(),
  }),
);
