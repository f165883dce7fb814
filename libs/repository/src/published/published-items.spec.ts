import { visitor } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';
import { PublishedItems } from './published-items.js';

const content = {
  texts: { en: { title: 'Mobile payment of duties', summary: 'Traders pay duties by phone.', body: '' } },
  themes: ['e-services'],
  services: ['e-payment'],
  status: 'live',
  year: 2019,
  audience: { kind: 'members' },
};

describe('the list of what is published', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] })));
  afterAll(() => test.close());

  const post = (path: string, as: (typeof people)[keyof typeof people], body: unknown = {}) =>
    test.send('POST', `/api/practices${path}`, { as, body });
  const titles = async (as = people.faraway, condition = {}) =>
    (await test.app.get(PublishedItems, { strict: false }).readable(as, condition)).map(({ titles }) => titles['en']);

  it('follows a practice from its publication to its withdrawal, for those who may read it', async () => {
    const { id } = (await post('', people.contributor, { content })).body as { id: string };
    await post(`/${id}/submission`, people.contributor);
    await post(`/${id}/approval`, people.approver);
    expect(await titles(people.curator)).toEqual([]);
    await post(`/${id}/review`, people.curator, { decision: 'publish', criteria: ['Results are measured'] });
    await test.eventually(async () => expect(await titles()).toEqual(['Mobile payment of duties']));
    expect(await titles(people.faraway, { services: 'e-payment', year: 2019 })).toHaveLength(1);
    expect(await titles(people.faraway, { services: 'e-refund' })).toEqual([]);
    expect(await titles(visitor as typeof people.faraway)).toEqual([]);
    await post(`/${id}/withdrawal`, people.approver, { reason: 'Replaced' });
    await test.eventually(async () => expect(await titles(people.curator)).toEqual([]));
  });
});
