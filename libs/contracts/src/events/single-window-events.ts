import { z } from 'zod';
import { WindowCells } from '../api/single-windows.js';
import { MemberCode } from '../vocabularies/members.js';
import { defineEvent } from './envelope.js';

const topic = 'repository.single-window';

/** `cells` has no contact, which is for signed-in Members alone; `audience` holds the tokens of `audienceTokens`. */
export const singleWindowPublished = defineEvent(
  topic,
  'repository.single-window-published.v1',
  z.object({
    member: MemberCode,
    cells: WindowCells,
    audience: z.array(z.string()),
    publishedAt: z.iso.datetime(),
    confirmedAt: z.iso.datetime().nullable(),
  }),
);

export const singleWindowWithdrawn = defineEvent(
  topic,
  'repository.single-window-withdrawn.v1',
  z.object({ member: MemberCode, reason: z.string() }),
);
