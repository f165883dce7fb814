import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { SearchModule } from '../search.module.js';
import { EventTransport } from '@digital-customs/platform';
import { published, teller } from './given.js';

describe('similar practices', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ imports: [SearchModule.for({ thread: false })] });
    const { tell } = teller(() => test.app.get(EventTransport));
    for (let at = 0; at < 8; at++)
      await tell(
        `other-${at}`,
        published(`other-${at}`, `Measure ${at}`, undefined, { technologies: [], services: [] }),
      );
    await tell('drone', published('drone', 'Drones over the coast'));
    await tell('crewless', published('crewless', 'Coast watched by drone'));
    await tell('secret', published('secret', 'Drones over a secret coast', { kind: 'named', members: ['CR'] }));
    await test.eventually(async () =>
      expect((await test.send('GET', '/api/search?q=coast', { as: people.curator })).body.total).toBe(3),
    );
  });
  afterAll(() => test.close());

  const idsOf = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id);

  it('are found for a practice, within what the reader may see', async () => {
    expect(idsOf(await test.send('GET', '/api/search/similar?type=practice&id=drone'))).toEqual(['crewless']);
    const near = await test.send('GET', '/api/search/similar?type=practice&id=drone', { as: people.faraway });
    expect(idsOf(near).sort()).toEqual(['crewless', 'secret']);
  });

  it('tell nothing of a practice that the reader may not see', async () => {
    const { status, body } = await test.send('GET', '/api/search/similar?type=practice&id=secret');
    expect([status, body.code]).toEqual([404, 'platform.not-found']);
  });

  it('are found for a text that the curator has before them', async () => {
    const body = { text: 'An unmanned aircraft watches our coast', language: 'en', technologies: ['blockchain'] };
    expect(idsOf(await test.send('POST', '/api/search/similar', { as: people.curator, body }))).toContain('drone');
    expect(idsOf(await test.send('POST', '/api/search/similar', { as: people.neighbour, body }))).not.toContain(
      'secret',
    );
    expect((await test.send('POST', '/api/search/similar', { as: people.secretariat, body })).status).toBe(403);
    const empty = await test.send('POST', '/api/search/similar', {
      as: people.curator,
      body: { text: '', language: 'en' },
    });
    expect(empty.status).toBe(422);
  });
});
