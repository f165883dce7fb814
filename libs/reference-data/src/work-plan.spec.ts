import { readFileSync } from 'node:fs';
import { workPlanCoverNote } from './work-plan-cover-note.js';
import { referenceWorkPlan } from './work-plan.js';

const plan = referenceWorkPlan();
const topicOf = (code: string) => plan.topics.find((topic) => topic.code === code)!;
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

describe('the reference work plan', () => {
  it('has three sections, eleven topics, 39 tasks, 14 bodies and four goals', () => {
    const { sections, topics, tasks, bodies, goals } = plan;
    expect([sections, topics, tasks, bodies, goals].map((list) => list.length)).toEqual([3, 11, 39, 14, 4]);
  });

  it('has every text in French', () => {
    const french = JSON.parse(
      readFileSync(new URL('../data/work-plan-2016-2018.fr.json', import.meta.url), 'utf8'),
    ) as Record<string, string>;
    const titles = [
      plan,
      ...plan.sections,
      ...plan.bodies,
      ...plan.goals,
      ...plan.topics.map(({ content }) => content),
    ];
    const english = [
      ...titles.map((titled) => titled.titles.en!),
      ...plan.tasks.map(({ content }) => content.texts.en!.action),
    ];
    expect([...new Set(english)].sort()).toEqual(Object.keys(french).sort());
  });

  it('links a task to instruments and systems that its text or its topic names', () => {
    const wrong = plan.tasks.flatMap(({ code, topic, content }) => {
      const named = letters(`${content.texts.en!.action} ${topicOf(topic).content.titles.en}`);
      return [...content.instruments, ...content.systems]
        .filter((name) => !named.includes(letters(name)))
        .map((name) => [code, name]);
    });
    expect(wrong).toEqual([]);
  });

  it('names responsible bodies that there are, the lead first, and gives each topic one theme', () => {
    const bodies = new Set(plan.bodies.map(({ code }) => code));
    expect(plan.tasks.flatMap(({ content }) => content.bodies).filter((body) => !bodies.has(body))).toEqual([]);
    expect(plan.tasks.filter(({ content }) => content.lead !== content.bodies[0])).toEqual([]);
    expect(plan.topics.map(({ content }) => content.themes.length)).toEqual(Array(11).fill(1));
  });

  it('comes with the action items and the guidance of its cover note, in both languages', () => {
    const { actions, decisions } = workPlanCoverNote();
    expect(actions.map(({ code, body }) => `${code} ${body}`)).toEqual(['12.1 PTC', '12.2 PTC']);
    for (const { titles } of [...actions, ...decisions]) expect(Object.keys(titles)).toEqual(['en', 'fr']);
  });
});
