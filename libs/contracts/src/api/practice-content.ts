import { z } from 'zod';
import { Audience } from '../access/audience.js';
import { Language, standings } from '../vocabularies/languages.js';
import { MemberCode } from '../vocabularies/members.js';
import { certainties, practiceStatuses, segments, themes } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { tfaMeasures } from '../vocabularies/tfa-measures.js';
import { workPlanTopics } from '../vocabularies/work-plan-topics.js';

const line = (max: number) => z.string().trim().max(max);
const prose = (max: number) => z.string().max(max);
/** Only addresses that a browser may safely follow. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: 'Give a web address that starts with http:// or https://' })
  .max(2000);
const distinct = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((list) => new Set(list).size === list.length, { error: 'Each may be given once' });

export const PracticeText = z.strictObject({
  title: line(200),
  summary: prose(1_000).default(''),
  body: prose(20_000).default(''),
  standing: codeIn(standings).default('official'),
});
export type PracticeText = z.infer<typeof PracticeText>;

export const PracticeResult = z.strictObject({
  indicator: line(200),
  value: line(100),
  unit: line(40).default(''),
  source: z.union([WebAddress, z.literal('')]).default(''),
});

export const Contact = z.strictObject({
  name: line(120).default(''),
  office: line(200).default(''),
  email: z.union([z.email(), z.literal('')]).default(''),
  phone: line(40).default(''),
});

/** What a Member writes about a practice. Drafts may be incomplete; the aggregate says what is missing before it goes up. */
export const PracticeContent = z
  .strictObject({
    partners: distinct(MemberCode, 30).default([]),
    language: Language.default('en').meta({ description: 'The language it was written in' }),
    texts: z.partialRecord(Language, PracticeText).refine((texts) => Object.keys(texts).length > 0, {
      error: 'Give the title in at least one language',
    }),
    themes: distinct(codeIn(themes), 6).default([]),
    segments: distinct(codeIn(segments), 10).default([]),
    level: z.int().min(1).max(5).nullable().default(null).meta({ description: 'Maturity level it illustrates' }),
    technologies: distinct(line(80).min(1), 30).default([]),
    services: distinct(line(80).min(1), 30).default([]),
    tfaMeasures: distinct(codeIn(tfaMeasures), 36).default([]),
    workPlanTopics: distinct(codeIn(workPlanTopics), 11).default([]),
    status: codeIn(practiceStatuses).default('planned'),
    year: z
      .int({ error: 'Give the year the service went live, for example 2019' })
      .min(1960)
      .max(2100)
      .nullable()
      .default(null),
    results: z.array(PracticeResult).max(50).default([]),
    costs: prose(5_000).default(''),
    lessons: prose(10_000).default(''),
    prerequisites: prose(5_000).default(''),
    legalBasis: prose(5_000).default(''),
    contact: Contact.default({ name: '', office: '', email: '', phone: '' }),
    sources: distinct(WebAddress, 50).default([]),
    certainty: codeIn(certainties).default('medium'),
    audience: Audience.default({ kind: 'public' }),
    call: z.string().max(100).nullable().optional().meta({ description: 'The call it answers' }),
  })
  .refine(({ texts, language }) => texts[language] !== undefined, {
    error: 'Give the title in the language the practice was written in',
    path: ['texts'],
  })
  .meta({ id: 'PracticeContent' });
export type PracticeContent = z.infer<typeof PracticeContent>;
export type PracticeField = keyof PracticeContent | 'attachments';

export const Attachment = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string().meta({ description: 'Media type found in the content, not the one claimed' }),
    size: z.int().meta({ description: 'Bytes' }),
    sha256: z.string(),
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof Attachment>;
