import { planDecisionRecorded, planTaskEnded, planTaskPublished, planTopicPublished } from '@digital-customs/contracts';
import { startTestApp, type TestApp } from '@digital-customs/testing';
import { EventTransport } from '@digital-customs/platform';
import { teller } from '../finding/given.js';
import { SearchModule } from '../search.module.js';

const content = {
  texts: {
    en: { action: 'Watch the use of drones', output: 'A report', standing: 'official' as const },
    fr: { action: 'Suivre l’emploi des drones', output: '', standing: 'unofficial' as const },
  },
  lead: 'PTC',
  bodies: ['PTC', 'EC'],
  timeline: { kind: 'annual' as const },
  reportEvery: null,
  goals: [],
  themes: [],
  instruments: [],
  systems: [],
  tfaMeasures: [],
  segments: [],
  practices: [],
  dependsOn: [],
  collects: null,
};
const placed = {
  period: '2016-2018',
  code: 'A.2.4',
  revision: 1,
  url: '/work-plans/2016-2018/tasks/A.2.4',
  task: 'A.2.4',
};

describe('the Work Plan in the index', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [SearchModule.for({ thread: false })] })));
  afterAll(() => test.close());

  const { tell } = teller(() => test.app.get(EventTransport), 'work-plan.plan');
  const search = async (query: string) => (await test.send('GET', `/api/search?${query}`)).body;

  it('holds tasks, found by their words and by body, until they end', async () => {
    await tell(
      '2016-2018',
      planTaskPublished({ ...placed, topic: 'A.2', section: 'A', formerCodes: [], content } as never),
    );
    await test.eventually(async () => expect((await search('q=drones&type=task')).total).toBe(1));
    const { hits } = await search('q=drones&body=EC&reader_language=fr');
    expect(hits[0]).toMatchObject({
      id: '2016-2018/A.2.4',
      type: 'task',
      title: { text: 'Suivre l’emploi des drones' },
      plan: { code: 'A.2.4', bodies: ['PTC', 'EC'], timeline: { kind: 'annual' }, url: placed.url },
    });
    await tell('2016-2018', planTaskEnded({ ...placed, kind: 'dropped', into: null }));
    await test.eventually(async () => expect((await search('q=drones&type=task')).total).toBe(0));
  });

  it('holds topics and decisions', async () => {
    const topic = { section: 'A', titles: { en: 'Emerging gadgets' }, themes: [] };
    await tell(
      '2016-2018',
      planTopicPublished({
        period: '2016-2018',
        code: 'A.9',
        revision: 1,
        url: '/work-plans/2016-2018',
        topic,
        bodies: ['PTC'],
      }),
    );
    const decision = {
      body: 'PC',
      session: '75th',
      date: '2016-07-14',
      agendaItem: '',
      document: 'PC0453',
      kind: 'guidance',
    };
    await tell(
      'd1',
      planDecisionRecorded({
        ...decision,
        titles: { en: 'Guidance on gadgets' },
        tasks: [],
        topics: [],
        action: '',
        id: 'd1',
        period: '2016-2018',
        proposal: null,
        url: '/work-plans/2016-2018/decisions',
      } as never),
    );
    await test.eventually(async () => expect((await search('q=gadgets')).total).toBe(2));
    const { facets, years } = await search('q=gadgets');
    expect(facets.type).toEqual({ decision: 1, topic: 1 });
    expect(years).toEqual({ 2016: 1 });
    expect((await search('q=PC0453')).hits[0]).toMatchObject({
      type: 'decision',
      plan: { bodies: ['PC'], date: '2016-07-14' },
    });
  });
});
