import { z } from 'zod';
import { ProviderContent } from '../api/technology-providers.js';
import { ResearchNoteContent } from '../api/research-notes.js';
import { MemberCode } from '../vocabularies/members.js';
import { defineEvent } from './envelope.js';

const step = z.object({ id: z.string(), title: z.string(), owner: z.string() });
const decision = step.extend({ reason: z.string() });
const basis = z.enum(['offered', 'published-sources']);

const provider = 'repository.provider';
export const providerOffered = defineEvent(provider, 'repository.provider-offered.v1', step);
export const providerReturned = defineEvent(provider, 'repository.provider-returned.v1', decision);
export const providerDeclined = defineEvent(provider, 'repository.provider-declined.v1', decision);
/** Told again when a Member answers a claim: `members` are those that have confirmed one. */
export const providerPublished = defineEvent(
  provider,
  'repository.provider-published.v1',
  z.object({
    id: z.string(),
    content: ProviderContent,
    members: z.array(MemberCode),
    basis,
    publishedAt: z.iso.datetime(),
  }),
);

const note = 'repository.research-note';
export const researchNoteOffered = defineEvent(note, 'repository.research-note-offered.v1', step);
export const researchNoteReturned = defineEvent(note, 'repository.research-note-returned.v1', decision);
export const researchNoteDeclined = defineEvent(note, 'repository.research-note-declined.v1', decision);
export const researchNotePublished = defineEvent(
  note,
  'repository.research-note-published.v1',
  z.object({ id: z.string(), content: ResearchNoteContent, basis, publishedAt: z.iso.datetime() }),
);
