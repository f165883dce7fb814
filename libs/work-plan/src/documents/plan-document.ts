import type { DocumentLanguage } from '@digital-customs/contracts';
import { cell, type PrintedDocument, type Row } from '@digital-customs/documents';
import type { Content, Frame, Task } from '../plans/content.js';
import { said, timelineText, words } from './words.js';

/** The plan laid out as Annex I: topic, task, responsible bodies and indicative timeline under each section. */
export function planDocument(frame: Frame, content: Content, language: DocumentLanguage): PrintedDocument {
  const texts = words[language];
  const rows: Row[] = frame.sections.flatMap((section) => [
    { across: `${section.code}.  ${said(section.titles, language)}` },
    ...[...content.topics.values()]
      .filter((topic) => topic.content.section === section.code)
      .flatMap((topic) => {
        const tasks = [...content.tasks.values()].filter((task) => task.topic === topic.code && !task.ended);
        const name = [cell(`${topic.number}.`), cell(said(topic.content.titles, language))];
        if (tasks.length === 0) return [[...name, cell(''), cell(''), cell('')]];
        return tasks.map((task, at) => [...(at === 0 ? name : [cell(''), cell('')]), ...cellsOf(task, language)]);
      }),
  ]);
  const head = ['', texts.topic, texts.task, texts.bodies, texts.timeline];
  return {
    title: said(frame.titles, language),
    subtitle: `(${frame.label}) - ${texts.revision} ${content.revision}`,
    language,
    footer: [`${texts.plan} ${frame.period}, ${texts.revision} ${content.revision}`, texts.unofficial]
      .filter(Boolean)
      .join(' - '),
    blocks: [{ kind: 'table', head, widths: [4, 24, 44, 14, 14], rows }],
  };
}

function cellsOf({ content }: Task, language: DocumentLanguage) {
  const actions = Object.fromEntries(Object.entries(content.texts).map(([code, { action }]) => [code, action]));
  return [
    cell(said(actions, language)),
    cell(content.bodies.join('/')),
    cell(timelineText(content.timeline, language)),
  ];
}
