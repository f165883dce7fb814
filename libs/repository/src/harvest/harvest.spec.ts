import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import type { ImportRow } from '@digital-customs/contracts';
import { SETTINGS } from '@digital-customs/platform';
import { RepositoryModule } from '../repository.module.js';

const dc = (body: string) =>
  `<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">${body}</oai_dc:dc></metadata>`;
const record = (id: string, body: string, status = '') =>
  `<record><header${status}><identifier>${id}</identifier><datestamp>2026-01-01</datestamp></header>${status ? '' : dc(body)}</record>`;
const answer = (body: string) =>
  `<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-01-01T00:00:00Z</responseDate>${body}</OAI-PMH>`;
const catalogue = {
  '@context': 'https://www.w3.org/ns/dcat.jsonld',
  '@type': 'dcat:Catalog',
  'dcat:dataset': [
    {
      '@id': 'https://data.example.org/1',
      '@type': 'dcat:Dataset',
      'dct:title': [
        { '@value': 'Border wait times', '@language': 'en' },
        { '@value': 'Temps d’attente', '@language': 'fr' },
      ],
      'dct:description': 'Minutes by post.',
      'dct:issued': '2020-02-03',
    },
    {
      '@id': 'https://data.example.org/2',
      '@type': ['http://www.w3.org/ns/dcat#Dataset'],
      'http://purl.org/dc/terms/title': 'Seizures',
    },
  ],
};

describe('bringing in what another repository shares', () => {
  let test: TestApp;
  let server: Server;
  let url: string;
  const asked: string[] = [];
  beforeAll(async () => {
    const pages: Record<string, string> = {
      '/oai?verb=ListRecords&metadataPrefix=oai_dc': answer(
        `<ListRecords>${record('oai:x:1', '<dc:title>Guichet unique maritime</dc:title><dc:language>fre</dc:language><dc:description>En bref &amp; bon</dc:description><dc:date>2019-05-01</dc:date><dc:identifier>https://x.example.org/1</dc:identifier>')}${record('oai:x:2', '', ' status="deleted"')}<resumptionToken>next</resumptionToken></ListRecords>`,
      ),
      '/oai?verb=ListRecords&resumptionToken=next': answer(
        `<ListRecords>${record('oai:x:3', '<dc:title>Risk engine</dc:title>')}<resumptionToken/></ListRecords>`,
      ),
      '/oai?verb=ListRecords&metadataPrefix=oai_dc&set=none': answer('<error code="noRecordsMatch"/>'),
      '/oai?verb=ListRecords&metadataPrefix=oai_dc&set=bad': answer(
        '<error code="noSetHierarchy">No sets here</error>',
      ),
      '/loop?verb=ListRecords&metadataPrefix=oai_dc': answer(`<ListRecords>${record('1', '<dc:title>A</dc:title>')}<resumptionToken>t</resumptionToken></ListRecords>`), // prettier-ignore
      '/loop?verb=ListRecords&resumptionToken=t': answer(`<ListRecords>${record('1', '<dc:title>A</dc:title>')}<resumptionToken>t</resumptionToken></ListRecords>`), // prettier-ignore
      '/bomb?verb=ListRecords&metadataPrefix=oai_dc': '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>',
      '/page': '<html></html>',
      '/page?verb=ListRecords&metadataPrefix=oai_dc': '<html><p></html>',
      '/catalog.jsonld': JSON.stringify(catalogue),
      '/other.json': '{"a":1}',
    };
    server = createServer((request, response) => {
      asked.push(request.url!);
      const page = pages[request.url!];
      if (request.url!.startsWith('/away')) return response.writeHead(302, { location: '/oai' }).end();
      return page ? response.end(page) : response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] });
  });
  afterAll(async () => {
    server.close();
    await test.close();
  });
  const inside = (allowed: boolean) => Object.assign(test.app.get(SETTINGS), { HARVEST_INTERNAL: allowed });
  const begin = (body: object) => test.send('POST', '/api/imports/harvests', { as: people.contributor, body });
  const rowsOf = async (id: string): Promise<ImportRow[]> =>
    (await test.send('GET', `/api/imports/${id}/rows`, { as: people.contributor })).body.items;

  it('reads OAI-PMH to its end, without what was deleted, each title in its language', async () => {
    inside(true);
    const { status, body } = await begin({ kind: 'oai-pmh', address: `${url}/oai` });
    expect([status, body.rows]).toMatchObject([201, { sound: 2, wrong: 0 }]);
    expect(body.source).toEqual({ kind: 'oai-pmh', name: new URL(url).host });
    expect(await rowsOf(body.id)).toMatchObject([
      { title: 'Guichet unique maritime', summary: 'En bref & bon', language: 'fr' },
      { title: 'Risk engine', language: 'en' },
    ]);
  });

  it('reads the datasets of a DCAT catalogue, whatever its prefixes', async () => {
    inside(true);
    const { body } = await begin({ kind: 'dcat', address: `${url}/catalog.jsonld` });
    expect(body.rows).toMatchObject({ sound: 2 });
    const [first, second] = await rowsOf(body.id);
    expect([first!.title, first!.summary, second!.title]).toEqual([
      'Border wait times',
      'Minutes by post.',
      'Seizures',
    ]);
    expect(first!.cells).toContain('Temps d’attente');
  });

  it.each<[string, object, number, string]>([
    ['an error of the repository', { address: '/oai', set: 'bad' }, 422, 'repository.source-unreadable'],
    ['an empty set', { address: '/oai', set: 'none' }, 422, 'repository.import-empty'],
    ['a token that comes again', { address: '/loop' }, 422, 'repository.source-unreadable'],
    ['a document type with entities', { address: '/bomb' }, 422, 'repository.source-unreadable'],
    ['a page', { address: '/page' }, 422, 'repository.source-unreadable'],
    ['a page as a catalogue', { kind: 'dcat', address: '/page' }, 422, 'repository.source-unreadable'],
    ['JSON that is no catalogue', { kind: 'dcat', address: '/other.json' }, 422, 'repository.source-unreadable'],
    ['nothing', { address: '/nothing' }, 422, 'repository.source-unreadable'],
    ['a redirect', { address: '/away' }, 502, 'repository.source-unreachable'],
  ])('refuses %s', async (_, given, status, code) => {
    inside(true);
    const { address } = given as { address: string };
    expect(await begin({ kind: 'oai-pmh', ...given, address: url + address })).toMatchObject({
      status,
      body: { code },
    });
  });

  it.each(['http://169.254.169.254/latest/meta-data', 'http://localhost:1/', 'own'])(
    'asks nothing of %s',
    async (address) => {
      inside(false);
      const before = asked.length;
      const answered = await begin({ kind: 'oai-pmh', address: address === 'own' ? `${url}/oai` : address });
      expect(answered).toMatchObject({ status: 422, body: { code: 'repository.source-refused' } });
      expect(asked.length).toBe(before);
    },
  );
});
