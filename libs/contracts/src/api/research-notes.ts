import { z } from 'zod';
import { Language } from '../vocabularies/languages.js';
import { TechnologyCode } from '../vocabularies/technologies.js';
import { codeIn } from '../vocabularies/term.js';
import { workPlanTopics } from '../vocabularies/work-plan-topics.js';
import { offered, OfferQueue } from './offers.js';
import { Cursor, Limit, listOf, pageOf } from './pages.js';
import { WebAddress } from './practice-content.js';

const line = (max: number) => z.string().trim().max(max);

export const ResearchNoteContent = z
  .strictObject({
    title: line(300).min(1, { error: 'Give the note’s title.' }),
    abstract: line(6_000).min(1, { error: 'Say in some sentences what was found.' }),
    language: Language.default('en'),
    authors: z.array(line(120).min(1)).min(1, { error: 'Name at least one author.' }).max(60),
    institution: line(200).default(''),
    year: z.int().min(1960).max(2100).nullable().default(null),
    links: z.array(WebAddress).max(20).default([]),
    technologies: z.array(TechnologyCode).max(17).default([]),
    workPlanTopics: z.array(codeIn(workPlanTopics)).max(11).default([]),
  })
  .meta({ id: 'ResearchNoteContent' });
export type ResearchNoteContent = z.infer<typeof ResearchNoteContent>;

export const ResearchNoteView = z.object(offered(ResearchNoteContent)).meta({ id: 'ResearchNote' });
export type ResearchNoteView = z.infer<typeof ResearchNoteView>;

export const ResearchNoteQuery = z.strictObject({
  queue: OfferQueue,
  technology: listOf(TechnologyCode),
  topic: listOf(codeIn(workPlanTopics)),
  language: listOf(Language),
  cursor: Cursor,
  limit: Limit,
});
export type ResearchNoteQuery = z.infer<typeof ResearchNoteQuery>;
export const ResearchNotePage = pageOf(ResearchNoteView).meta({ id: 'ResearchNotePage' });
