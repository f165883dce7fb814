import { z } from 'zod';
import { Attachment, PracticeContent } from '../api/practice-content.js';
import { Curation } from '../api/practices.js';
import { MemberCode } from '../vocabularies/members.js';
import { defineEvent } from './envelope.js';

const topic = 'repository.practice';
const step = z.object({
  id: z.string(),
  member: MemberCode,
  revision: z.int(),
  titles: z.record(z.string(), z.string()),
  classification: z
    .object({
      themes: z.array(z.string()),
      segments: z.array(z.string()),
      workPlanTopics: z.array(z.string()),
    })
    .optional()
    .meta({ description: 'As its writer chose; events before release 0.2 have none' }),
});
const decision = step.extend({ reason: z.string(), fields: z.array(z.string()) });

export const practiceSubmitted = defineEvent(topic, 'repository.practice-submitted.v1', step);
export const practiceApproved = defineEvent(topic, 'repository.practice-approved.v1', step);
export const practiceClaimed = defineEvent(topic, 'repository.practice-claimed.v1', step);
export const practiceReturned = defineEvent(topic, 'repository.practice-returned.v1', decision);
export const practiceDeclined = defineEvent(topic, 'repository.practice-declined.v1', decision);

/** `audience` holds the tokens of `audienceTokens`; the contact is left out, since it is for signed-in Members alone. */
const published = z.object({
  id: z.string(),
  member: MemberCode,
  edition: z.int(),
  content: z.object(PracticeContent.shape).omit({ contact: true }),
  attachments: z.array(Attachment),
  audience: z.array(z.string()),
  curation: Curation,
  publishedAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().nullable(),
});
export const practicePublished = defineEvent(topic, 'repository.practice-published.v1', published);
/** The administration has said anew that it holds. */
export const practiceConfirmed = defineEvent(topic, 'repository.practice-confirmed.v1', published);
/** Nobody has confirmed it for 24 months. */
export const practiceLapsed = defineEvent(topic, 'repository.practice-lapsed.v1', published);

export const practiceWithdrawn = defineEvent(
  topic,
  'repository.practice-withdrawn.v1',
  z.object({ id: z.string(), member: MemberCode, reason: z.string(), wasPublished: z.boolean() }),
);
