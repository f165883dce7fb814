import {
  type PlanCard,
  planDecisionRecorded,
  planRevisionEndorsed,
  planTaskEnded,
  planTaskPublished,
  planTopicPublished,
} from '@digital-customs/contracts';
import { documentId, type Mapping, mapping, type RecordDocument, type RecordText } from './record.js';

const texts = (titles: Partial<Record<string, string>>): Record<string, RecordText> =>
  Object.fromEntries(
    Object.entries(titles).flatMap(([language, title = '']) => [[language, { title, summary: '', body: '' }]]),
  );

const card = (period: string, url: string, more: Partial<PlanCard>): PlanCard => ({
  period,
  code: null,
  bodies: [],
  timeline: null,
  date: null,
  url,
  ...more,
});

/** The Work Plan is open to everyone. */
const open = (
  type: 'task' | 'topic' | 'decision',
  id: string,
  event: { occurredAt: string; aggregate: { sequence: number } },
  more: Pick<RecordDocument, 'texts' | 'keywords' | 'payload'> & { facets: Record<string, string[]>; date?: string },
): RecordDocument => {
  const { date, facets, ...rest } = more;
  const at = date === undefined ? event.occurredAt : new Date(date).toISOString();
  return {
    ...rest,
    id: documentId(type, id),
    type,
    version: event.aggregate.sequence,
    audience: ['public'],
    facets: { ...facets, language: Object.keys(more.texts) },
    year: date === undefined ? null : Number(date.slice(0, 4)),
    publishedAt: at,
    confirmedAt: at,
  };
};

const published = mapping(planTaskPublished, (event) => {
  const { period, task, code, topic, url, content, formerCodes } = event.data;
  const { bodies, themes, segments, tfaMeasures, instruments, systems, timeline } = content;
  return {
    save: open('task', `${period}/${task}`, event, {
      texts: Object.fromEntries(
        Object.entries(content.texts).map(([language, { action, output }]) => [
          language,
          { title: action, summary: output, body: '' },
        ]),
      ),
      keywords: [code, ...formerCodes, ...bodies, ...instruments, ...systems],
      facets: { theme: themes, segment: segments, tfa: tfaMeasures, body: bodies, topic: [topic] },
      payload: card(period, url, { code, bodies, timeline }),
    }),
  };
});

const ended = mapping(planTaskEnded, ({ data }) => ({ remove: documentId('task', `${data.period}/${data.task}`) }));

const topics = mapping(planTopicPublished, (event) => {
  const { period, code, topic, bodies, url } = event.data;
  return {
    save: open('topic', `${period}/${code}`, event, {
      texts: texts(topic.titles),
      keywords: [code, ...bodies],
      facets: { theme: topic.themes, body: bodies, topic: [code] },
      payload: card(period, url, { code, bodies }),
    }),
  };
});

const decisions = mapping(planDecisionRecorded, (event) => {
  const { id, period, titles, body, session, document, agendaItem, date, url } = event.data;
  return {
    save: open('decision', id, event, {
      texts: texts(titles),
      keywords: [body, session, document, agendaItem],
      facets: { body: [body] },
      date,
      payload: card(period, url, { bodies: [body], date }),
    }),
  };
});

const revisions = mapping(planRevisionEndorsed, (event) => {
  const { period, titles, decision, revision, url } = event.data;
  return {
    save: open('decision', decision, event, {
      texts: texts(titles),
      keywords: [`revision ${revision}`],
      facets: {},
      payload: card(period, url, { date: event.occurredAt.slice(0, 10) }),
    }),
  };
});

/** The plan, and the registers of what it names. */
export const planMappings: Mapping[] = [published, ended, topics, decisions, revisions];
