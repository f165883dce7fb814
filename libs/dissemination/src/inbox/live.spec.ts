import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { DisseminationModule } from '../dissemination.module.js';
import { published, teller } from '../items/given.js';

describe('the inbox as it changes', () => {
  let test: TestApp;
  const tell = teller(() => test);
  beforeAll(async () => (test = await startTestApp({ imports: [DisseminationModule] })));
  afterAll(() => test.close());

  it('is told as a stream of events, which ends with the process', async () => {
    await test.send('POST', '/api/subscriptions', { as: people.contributor, body: { kind: 'member', value: 'RW' } });
    const answer = await fetch(`${await test.app.getUrl()}/api/inbox/live`, {
      headers: { accept: 'text/event-stream', 'x-test-actor': encodeURIComponent(JSON.stringify(people.contributor)) },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await reader.read()).value;
    expect(await next()).toBe('data: {"unread":0}\n\n');
    await tell('repository.practice', 'a', published('a', 'Practice a'), new Date(Date.now() + 1_000).toISOString());
    expect(await next()).toBe('data: {"unread":1}\n\n');
    await reader.cancel();
  });

  it('is refused to whoever does not ask for a stream, and to visitors', async () => {
    const { status, body } = await test.send('GET', '/api/inbox/live', { as: people.contributor });
    expect([status, body.code]).toEqual([406, 'dissemination.not-a-stream']);
    expect((await test.send('GET', '/api/inbox/live', { headers: { accept: 'text/event-stream' } })).status).toBe(401);
  });
});
