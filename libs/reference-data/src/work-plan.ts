import { readFileSync } from 'node:fs';
import type { Collects, TaskContent, Timeline, TopicContent } from '@digital-customs/contracts';
import { WorkPlanRecord } from './work-plan-record.js';

type Titles = { en: string; fr?: string };
type Theme = TopicContent['themes'][number];

export interface ReferencePlan {
  /** Also its id: `2016-2018`. */
  period: string;
  label: string;
  titles: Titles;
  /** First and last month. */
  from: string;
  to: string;
  source: string;
  endorsedBy: string[];
  endorsedAt: string;
  goals: { code: string; titles: Titles }[];
  bodies: { code: string; titles: Titles; role: 'decides' | 'steers' | 'works' }[];
  sections: { code: string; titles: Titles }[];
  topics: { code: string; number: number; content: TopicContent }[];
  tasks: { code: string; topic: string; content: TaskContent }[];
}

/**
 * The Digital Customs Work Plan 2016-2018, Annex I, of data/work-plan-2016-2018.json. French texts are our own working
 * translation and marked unofficial. Annex I names no lead: the body named first is taken for it. Themes come from the
 * proposed grouping of the topics (data/maturity-model.json), instruments and systems from what the texts name.
 */
export function referenceWorkPlan(): ReferencePlan {
  const record = WorkPlanRecord.parse(read('work-plan-2016-2018.json'));
  const french = read<Record<string, string>>('work-plan-2016-2018.fr.json');
  const { links, collects } = read<Supplement>('work-plan-2016-2018.links.json');
  const themes = themesOf(read('maturity-model.json'));
  const titles = (en: string): Titles => ({ en, ...(french[en] && { fr: french[en] }) });
  const topics = record.sections.flatMap((section) =>
    section.topics.map((topic) => ({ section: section.code, topic })),
  );
  const content = (task: (typeof topics)[number]['topic']['tasks'][number], theme: Theme[]): TaskContent => ({
    texts: {
      en: { action: task.title, output: '', standing: 'official' },
      ...(french[task.title] && { fr: { action: french[task.title]!, output: '', standing: 'unofficial' as const } }),
    },
    lead: task.bodies[0]!,
    bodies: task.bodies,
    timeline: task.timeline as Timeline,
    reportEvery: null,
    goals: [],
    themes: theme,
    instruments: links[task.code]?.instruments ?? [],
    systems: links[task.code]?.systems ?? [],
    tfaMeasures: [],
    segments: [],
    practices: [],
    dependsOn: [],
    collects: task.collectsPractices ? { topics: [], themes: [], segments: [], ...collects[task.code] } : null,
  });
  return {
    period: '2016-2018',
    label: record.period.label,
    titles: titles(record.title),
    from: record.period.from,
    to: record.period.to,
    source: record.source,
    endorsedBy: record.endorsedBy,
    endorsedAt: record.endorsedAt,
    goals: record.strategicGoals.map(({ code, title }) => ({ code, titles: titles(title) })),
    bodies: record.bodies.map(({ code, title, role }) => ({ code, titles: titles(title), role: role ?? 'works' })),
    sections: record.sections.map(({ code, title }) => ({ code, titles: titles(title) })),
    topics: topics.map(({ section, topic }) => ({
      code: topic.code,
      number: topic.number,
      content: { section, titles: titles(topic.title), themes: themes.get(topic.number) ?? [] },
    })),
    tasks: topics.flatMap(({ topic }) =>
      topic.tasks.map((task) => ({
        code: task.code,
        topic: topic.code,
        content: content(task, themes.get(topic.number) ?? []),
      })),
    ),
  };
}

interface Supplement {
  links: Record<string, { instruments: string[]; systems: string[] }>;
  collects: Record<string, Partial<Collects>>;
}

function themesOf(model: { themes: { items: { id: Theme; workPlanItems: number[] }[] } }): Map<number, Theme[]> {
  const found = new Map<number, Theme[]>();
  for (const { id, workPlanItems } of model.themes.items)
    for (const number of workPlanItems) found.set(number, [...(found.get(number) ?? []), id]);
  return found;
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')) as T;
}
