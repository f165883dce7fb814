import { readFileSync } from 'node:fs';
import {
  members,
  MemberCode,
  PracticeContent,
  segments,
  tfaMeasures,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { samplePractices } from './sample-practices.js';

const data = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8')) as T;

describe('sample practices', () => {
  const practices = samplePractices();

  it('are the forty documented ones, each of a Member', () => {
    expect(practices).toHaveLength(40);
    expect(new Set(practices.map(({ id }) => id)).size).toBe(40);
    for (const { member } of practices) expect(MemberCode.safeParse(member).success).toBe(true);
  });

  it.each(practices.map((practice) => [practice.id, practice] as const))(
    '%s is a practice as the contract has it',
    (_, { content }) => {
      expect(PracticeContent.parse(content)).toEqual(content);
    },
  );
});

describe('vocabularies', () => {
  it('name the Members of the reference data', () => {
    const reference = data<{ code: string; name: string; languages: string[] }[]>('members');
    expect(members.map(({ code, name, languages }) => ({ code, name, languages }))).toEqual(
      reference.map(({ code, name, languages }) => ({ code, name, languages })),
    );
    expect(members).toHaveLength(188);
  });

  it('name the themes, segments, TFA measures and Work Plan topics of the reference data', () => {
    const model = data<{ themes: { items: { id: string; name: string }[] }; segments: { id: string; name: string }[] }>(
      'maturity-model',
    );
    const english = (terms: readonly { code: string; name: { en: string } }[]) =>
      terms.map(({ code, name }) => [code, name.en]);
    expect(english(themes)).toEqual(model.themes.items.map(({ id, name }) => [id, name]));
    expect(english(segments)).toEqual(model.segments.map(({ id, name }) => [id, name]));
    expect(english(tfaMeasures)).toEqual(
      data<{ article: string; title: string }[]>('tfa').map(({ article, title }) => [article, title]),
    );
    const plan = data<{ sections: { topics: { code: string; title: string }[] }[] }>('work-plan-2016-2018');
    expect(english(workPlanTopics)).toEqual(
      plan.sections.flatMap(({ topics }) => topics.map(({ code, title }) => [code, title])),
    );
  });
});
