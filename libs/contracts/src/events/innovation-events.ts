import { z } from 'zod';
import { InnovationContent } from '../api/innovation-content.js';
import { opinionVerdicts } from '../api/innovations.js';
import { Attachment } from '../api/practice-content.js';
import { Curation, Person } from '../api/practices.js';
import { MemberCode } from '../vocabularies/members.js';
import { defineEvent } from './envelope.js';

const topic = 'repository.innovation';
const member = MemberCode.nullable().meta({ description: 'Null where a partner or the Research Unit wrote it' });
const step = z.object({
  id: z.string(),
  member,
  revision: z.int(),
  titles: z.record(z.string(), z.string()),
  classification: z.object({
    themes: z.array(z.string()),
    segments: z.array(z.string()),
    workPlanTopics: z.array(z.string()),
  }),
});
const decision = step.extend({ reason: z.string(), fields: z.array(z.string()) });

export const innovationSubmitted = defineEvent(topic, 'repository.innovation-submitted.v1', step);
export const innovationApproved = defineEvent(topic, 'repository.innovation-approved.v1', step);
export const innovationClaimed = defineEvent(topic, 'repository.innovation-claimed.v1', step);
export const innovationReturned = defineEvent(topic, 'repository.innovation-returned.v1', decision);
export const innovationDeclined = defineEvent(topic, 'repository.innovation-declined.v1', decision);

/** `audience` holds the tokens of `audienceTokens`; the contact is left out, since it is for signed-in Members alone. */
const published = z.object({
  id: z.string(),
  member,
  partner: Person.nullable(),
  edition: z.int(),
  content: z.object(InnovationContent.shape).omit({ contact: true }),
  attachments: z.array(Attachment),
  audience: z.array(z.string()),
  curation: Curation,
  publishedAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().nullable(),
});
export const innovationPublished = defineEvent(topic, 'repository.innovation-published.v1', published);
/** Its owner has said anew that it holds. */
export const innovationConfirmed = defineEvent(topic, 'repository.innovation-confirmed.v1', published);
/** Nobody has confirmed it for 24 months. */
export const innovationLapsed = defineEvent(topic, 'repository.innovation-lapsed.v1', published);

export const innovationWithdrawn = defineEvent(
  topic,
  'repository.innovation-withdrawn.v1',
  z.object({ id: z.string(), member, reason: z.string(), wasPublished: z.boolean() }),
);

export const innovationMerged = defineEvent(
  topic,
  'repository.innovation-merged.v1',
  z.object({ id: z.string(), member, into: z.string(), reason: z.string() }),
);

export const innovationOpinionGiven = defineEvent(
  topic,
  'repository.innovation-reviewed.v1',
  z.object({ id: z.string(), body: z.string(), verdict: z.enum(opinionVerdicts), text: z.string() }),
);
