import { z } from 'zod';
import { Audience } from '../access/audience.js';
import { evidenceStrengths, innovationStages, partnerKinds } from '../vocabularies/innovation-terms.js';
import { Language, standings } from '../vocabularies/languages.js';
import { certainties, segments, themes } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { tfaMeasures } from '../vocabularies/tfa-measures.js';
import { workPlanTopics } from '../vocabularies/work-plan-topics.js';
import { MemberCode } from '../vocabularies/members.js';
import { Contact, WebAddress } from './practice-content.js';

const line = (max: number) => z.string().trim().max(max);
const prose = (max: number) => z.string().max(max).default('');
const distinct = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((list) => new Set(list).size === list.length, { error: 'Each may be given once' });

export const InnovationText = z.strictObject({
  title: line(200),
  summary: prose(1_000),
  problem: prose(5_000).meta({ description: 'The problem it solves' }),
  body: prose(20_000),
  benefits: prose(5_000),
  risks: prose(5_000),
  standing: codeIn(standings).default('official'),
});
export type InnovationText = z.infer<typeof InnovationText>;

export const InnovationPartner = z.strictObject({ kind: codeIn(partnerKinds), name: line(200).min(1) });

/** What another administration needs in order to do the same. */
export const ReplicationPack = z.strictObject({
  costFrom: z.number().min(0).max(1e12).nullable().default(null),
  costTo: z.number().min(0).max(1e12).nullable().default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Give the currency as three letters, for example USD')
    .default('USD'),
  costNote: prose(2_000),
  prerequisites: prose(5_000),
  legalBasis: prose(5_000),
  skills: prose(5_000),
});
const nothingToReplicate = {
  costFrom: null,
  costTo: null,
  currency: 'USD',
  costNote: '',
  prerequisites: '',
  legalBasis: '',
  skills: '',
};

/** What is written about an innovation. Drafts may be incomplete; the aggregate says what is missing before it goes up. */
export const InnovationContent = z
  .strictObject({
    language: Language.default('en').meta({ description: 'The language it was written in' }),
    texts: z.partialRecord(Language, InnovationText).refine((texts) => Object.keys(texts).length > 0, {
      error: 'Give the title in at least one language',
    }),
    members: distinct(MemberCode, 30).default([]).meta({ description: 'Members that take part, beside its own' }),
    technologies: distinct(line(80).min(1), 30).default([]),
    services: distinct(line(80).min(1), 30).default([]),
    stage: codeIn(innovationStages).default('idea'),
    evidence: codeIn(evidenceStrengths).default('claimed').meta({ description: 'How well its effects are shown' }),
    year: z.int({ error: 'Give the year it began, for example 2019' }).min(1960).max(2100).nullable().default(null),
    partners: z.array(InnovationPartner).max(30).default([]),
    replication: ReplicationPack.default(nothingToReplicate),
    practices: distinct(z.string().min(1).max(100), 20).default([]).meta({ description: 'Related practices, by id' }),
    themes: distinct(codeIn(themes), 6).default([]),
    segments: distinct(codeIn(segments), 10).default([]),
    tfaMeasures: distinct(codeIn(tfaMeasures), 36).default([]),
    workPlanTopics: distinct(codeIn(workPlanTopics), 11).default([]),
    contact: Contact.default({ name: '', office: '', email: '', phone: '' }),
    sources: distinct(WebAddress, 50).default([]),
    certainty: codeIn(certainties).default('medium'),
    audience: Audience.default({ kind: 'public' }),
    call: z.string().max(100).nullable().default(null).meta({ description: 'The call it answers' }),
  })
  .refine(({ texts, language }) => texts[language] !== undefined, {
    error: 'Give the title in the language it was written in',
    path: ['texts'],
  })
  .refine(({ replication: { costFrom, costTo } }) => costFrom === null || costTo === null || costFrom <= costTo, {
    error: 'The costs end below where they begin',
    path: ['replication', 'costTo'],
    params: { code: 'range-reversed' },
  })
  .meta({ id: 'InnovationContent' });
export type InnovationContent = z.infer<typeof InnovationContent>;
