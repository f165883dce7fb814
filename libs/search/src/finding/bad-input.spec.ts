import { startTestApp, type TestApp } from '@digital-customs/testing';
import { EventTransport } from '@digital-customs/platform';
import { SearchModule } from '../search.module.js';
import { published, teller } from './given.js';

const typed = (text: string): string => `q=${encodeURIComponent(text)}`;

describe('what people and programs may ask of search', () => {
  let test: TestApp;
  const { tell } = teller(() => test.app.get(EventTransport));
  const ask = (query: string) => test.send('GET', `/api/search?${query}`);

  beforeAll(async () => {
    test = await startTestApp({ imports: [SearchModule.for({ thread: false })] });
    await tell('toll', published('toll', 'Single window for tolls'));
    await test.eventually(async () => expect((await ask(typed('tolls'))).body.total).toBe(1));
  });
  afterAll(() => test.close());

  it.each([
    ['nothing', typed(''), 1],
    ['words that say nothing', typed('the of and'), 0],
    ['punctuation alone', typed('!!! ??? …'), 1],
    ['a quotation that does not close', typed('"single window'), 1],
    ['a minus sign alone', typed('-'), 1],
    ['a regular expression that would not end', typed('(a+)+$'.repeat(80)), 0],
    ['right-to-left marks', typed('\u202esingle\u202c window\u200f'), 1],
    ['mixed scripts, of which one is known', typed('window окно 窗口 نافذة'), 1],
    ['emoji', typed('🚢📦'), 1],
    ['a character that text cannot hold', 'q=tolls%00', 1],
    ['half a character', 'q=tolls%ED%A0%80', 1],
  ])('answers %s', async (_, query, total) => {
    const { status, body } = await ask(query);
    expect([status, body.total, body.hits.length]).toEqual([200, total, total]);
  });

  it.each([
    ['10,000 characters', typed('customs '.repeat(1250)), 'q'],
    ['an unknown filter', 'colour=red', 'colour'],
    ['an unknown region', 'region=MARS', 'region.0'],
    ['an unknown type', 'type=ghost', 'type.0'],
    ['reversed years', 'year_from=2020&year_to=2010', 'year_to'],
    ['10,000 results', 'limit=10000', 'limit'],
    ['two texts', 'q=a&q=b', 'q'],
    ['an unknown language', 'language=xx', 'language.0'],
    ['neither exact nor not', 'exact=maybe', 'exact'],
  ])('refuses %s and names the field', async (_, query, field) => {
    const { status, body } = await ask(query);
    expect([status, body.code]).toEqual([422, 'platform.invalid']);
    expect(JSON.stringify(body.errors)).toContain(`"${field}"`);
  });

  it('refuses a cursor that it did not give', async () => {
    const { status, body } = await ask(`${typed('window')}&cursor=bm90LWEtY3Vyc29y`);
    expect([status, body.code]).toEqual([400, 'platform.invalid-cursor']);
  });
});
