import { z } from 'zod';
import { ReuseContent, ReusedType } from '../api/reuse.js';
import { MemberCode } from '../vocabularies/members.js';
import { defineEvent } from './envelope.js';

const topic = 'repository.reuse';
const about = z.object({
  type: ReusedType,
  item: z.string(),
  owner: MemberCode.nullable().meta({ description: 'Whose item it is' }),
  member: MemberCode.meta({ description: 'Who reuses it' }),
  synthetic: z.boolean(),
});

/** A statement before the Member's approver: for its own people alone. */
export const reuseProposed = defineEvent(
  topic,
  'repository.reuse-proposed.v1',
  about.extend({ kind: ReuseContent.shape.kind }),
);
/** Readers of the item may read it; whoever passes it on asks who may read the item. */
export const reuseConfirmed = defineEvent(
  topic,
  'repository.reuse-confirmed.v1',
  about.extend({ content: ReuseContent }),
);
export const reuseReturned = defineEvent(topic, 'repository.reuse-returned.v1', about.extend({ reason: z.string() }));
export const reuseWithdrawn = defineEvent(
  topic,
  'repository.reuse-withdrawn.v1',
  about.extend({ wasStanding: z.boolean() }),
);
