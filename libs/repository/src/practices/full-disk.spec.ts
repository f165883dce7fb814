import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

const mostDrafts = 500;
const body = 'How it works, at some length. '.repeat(600);
const content = (title: string) => ({ texts: { en: { title, summary: 'In short.', body } } });

describe('a store whose disk is full', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })], maxPages: 350 });
  });
  afterAll(() => test.close());

  const post = (title: string) =>
    test.send('POST', '/api/practices', { as: people.contributor, body: { content: content(title) } });

  it('says so, keeps what it has acknowledged, writes nothing by halves and goes on reading', async () => {
    const acknowledged: string[] = [];
    let answer = await post('Draft 0');
    while (answer.status === 201 && acknowledged.length < mostDrafts) {
      acknowledged.push(answer.body.id);
      answer = await post(`Draft ${acknowledged.length}`);
    }
    expect(answer).toMatchObject({ status: 507, body: { code: 'platform.storage-full' } });
    const { items } = (await test.send('GET', '/api/practices?queue=own&limit=100', { as: people.contributor })).body;
    expect(items.map(({ id }: { id: string }) => id).sort()).toEqual([...acknowledged].sort());
    const last = `/api/practices/${acknowledged.at(-1)}`;
    const read = await test.send('GET', last, { as: people.contributor });
    expect(read.body.revision.content.texts.en.body).toBe(body);

    const edit = await test.send('PUT', last, {
      as: people.contributor,
      body: {
        ...read.body.revision.content,
        texts: { en: content('Longer').texts.en, fr: content('Plus long').texts.en },
      },
      headers: { 'if-match': `"${read.body.version}"` },
    });
    expect(edit.body).toMatchObject({ code: 'platform.storage-full' });
    expect((await test.send('GET', last, { as: people.contributor })).body).toEqual(read.body);
  });
});
