import { z } from 'zod';
import { CustomsTerms } from '../api/customs-words.js';
import { defineEvent } from './envelope.js';

const vocabulary = 'search.vocabulary';
export const customsTermsChanged = defineEvent(
  vocabulary,
  'search.terms-changed.v1',
  z.object({ id: z.string(), terms: CustomsTerms.shape.terms }),
);
export const customsTermsRemoved = defineEvent(vocabulary, 'search.terms-removed.v1', z.object({ id: z.string() }));
