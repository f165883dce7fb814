import { z } from 'zod';
import { CallContent } from '../api/calls.js';
import { defineEvent } from './envelope.js';

const topic = 'repository.call';
/** The call as it now stands; `audience` holds the tokens of those who may read it. */
const call = z.object({
  id: z.string(),
  content: z.object(CallContent.shape),
  audience: z.array(z.string()),
  openedAt: z.iso.datetime(),
  synthetic: z.boolean(),
});

export const callOpened = defineEvent(topic, 'repository.call-opened.v1', call);
export const callEdited = defineEvent(topic, 'repository.call-edited.v1', call);
export const callClosed = defineEvent(
  topic,
  'repository.call-closed.v1',
  call.extend({ why: z.enum(['deadline', 'curator']), closedAt: z.iso.datetime() }),
);
