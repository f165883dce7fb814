import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

const script = '<script>alert(1)</script>';

describe('bad input', () => {
  let test: TestApp;
  let practice: { id: string; version: number };
  const good = {
    texts: { en: { title: 'A practice', summary: 'In short.' } },
    themes: ['e-services'],
    year: 2020,
    status: 'live',
  };
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] });
    practice = (await create({ content: good })).body;
  });
  afterAll(() => test.close());

  const create = (body: unknown, headers: Record<string, string> = {}) =>
    test.send('POST', '/api/practices', { as: people.contributor, body, headers });
  const count = async () =>
    (await test.send('GET', '/api/practices?queue=own&limit=100', { as: people.contributor })).body.items
      .length as number;
  const with_ = (part: object) => ({ content: { ...good, ...part } });

  it.each<[string, unknown, string]>([
    ['a wrong type', with_({ year: 'last year' }), 'content.year'],
    ['a missing field', { content: {} }, 'content.texts'],
    ['no title in the language it was written in', with_({ language: 'fr' }), 'content.texts'],
    ['an unknown field', with_({ colour: 'red' }), 'content.colour'],
    ['a title of 1 MB', with_({ texts: { en: { title: 'x'.repeat(1024 * 1024) } } }), 'content.texts.en.title'],
    ['an unknown language', with_({ language: 'tlh' }), 'content.language'],
    ['an unknown language of a text', with_({ texts: { en: good.texts.en, tlh: good.texts.en } }), 'content.texts.tlh'],
    ['an unknown Member', with_({ partners: ['ZZ'] }), 'content.partners.0'],
    ['a script for an address', with_({ sources: ['javascript:alert(1)'] }), 'content.sources.0'],
    ['a year out of reach', with_({ year: 12 }), 'content.year'],
    ['an audience of nobody', with_({ audience: { kind: 'named', members: [] } }), 'content.audience.members'],
    ['the same theme twice', with_({ themes: ['e-services', 'e-services'] }), 'content.themes'],
  ])('is refused field by field: %s', async (_, body, path) => {
    const before = await count();
    const answer = await create(body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'platform.invalid' } });
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(await count()).toBe(before);
  });

  it.each<[string, string | Buffer, string, number, string]>([
    ['JSON that is none', '{"content": ', 'application/json', 400, 'platform.invalid-json'],
    ['JSON with __proto__', '{"__proto__": {"a": 1}}', 'application/json', 400, 'platform.invalid-json'],
    [
      'a body of 10 MB',
      JSON.stringify({ content: 'x'.repeat(10 * 1024 * 1024) }),
      'application/json',
      413,
      'platform.too-large',
    ],
    ['XML', '<practice/>', 'application/xml', 415, 'platform.wrong-content-type'],
  ])('is refused as a whole: %s', async (_, body, type, status, code) => {
    expect(await create(body, { 'content-type': type })).toMatchObject({
      status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      body: { code, status },
    });
  });

  it('is refused where the version read is stale, missing or none, and nothing changes', async () => {
    const put = (headers: Record<string, string>) =>
      test.send('PUT', `/api/practices/${practice.id}`, {
        as: people.contributor,
        body: { ...good, year: 1999 },
        headers,
      });
    expect(await put({ 'if-match': '"99"' })).toMatchObject({
      status: 412,
      body: { code: 'platform.stale-version', currentVersion: practice.version },
    });
    expect(await put({})).toMatchObject({ status: 428, body: { code: 'platform.version-required' } });
    expect(await put({ 'if-match': 'three' })).toMatchObject({ status: 400, body: { code: 'platform.bad-request' } });
    expect(
      (await test.send('GET', `/api/practices/${practice.id}`, { as: people.contributor })).body.content.year,
    ).toBe(2020);
  });

  it('of scripts in every field comes back as the text it is', async () => {
    const content = {
      ...good,
      texts: { en: { title: script, summary: script, body: script } },
      technologies: [script],
      services: [script],
      costs: script,
      lessons: script,
      prerequisites: script,
      legalBasis: script,
      results: [{ indicator: script, value: script, unit: script }],
      contact: { name: script, office: script, phone: script },
    };
    const { body } = await create({ content });
    expect(body.content).toMatchObject(content);
    expect(
      (await test.send('GET', `/api/practices/${body.id}`, { as: people.contributor })).headers['content-type'],
    ).toMatch(/^application\/json/);
  });

  it('of 10,000 lines asked for is refused', async () => {
    expect(await test.send('GET', '/api/practices?limit=10000')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'limit' }] },
    });
  });

  it('at an unknown address is a problem document with a reference', async () => {
    expect(await test.send('GET', '/api/nothing')).toMatchObject({
      status: 404,
      body: { code: 'platform.not-found', instance: expect.stringMatching(/^urn:digital-customs:request:/) },
    });
  });

  it('of two changes at the same moment lets one through and tells the other', async () => {
    const put = (year: number) =>
      test.send('PUT', `/api/practices/${practice.id}`, {
        as: people.contributor,
        body: { ...good, year },
        headers: { 'if-match': `"${practice.version}"` },
      });
    const answers = await Promise.all([put(2001), put(2002), put(2003)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });
});
