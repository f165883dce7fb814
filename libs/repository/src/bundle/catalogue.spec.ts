import { DataFactory, Parser, Store } from 'n3';
import jsonld from 'jsonld';
import { startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';
import { catalogueOf } from './catalogue.js';
import { toTurtle } from './to-turtle.js';

const { namedNode } = DataFactory;
const dcat = (name: string) => namedNode(`http://www.w3.org/ns/dcat#${name}`);
const dct = (name: string) => namedNode(`http://purl.org/dc/terms/${name}`);
const isA = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

describe('the catalogue of what can be downloaded', () => {
  const bundle = { size: 1_234, sha256: 'ab'.repeat(32), madeAt: '2026-11-25T12:00:00.000Z' };
  let store: Store;
  beforeAll(async () => {
    store = new Store(new Parser().parse(await toTurtle(catalogueOf('https://digital.example.org', bundle))));
  });

  it('has what DCAT-AP asks for of a catalogue, a dataset and a distribution', () => {
    const asked = {
      Catalog: [dct('title'), dct('description'), dct('publisher'), dcat('dataset')],
      Dataset: [dct('title'), dct('description'), dcat('distribution')],
      Distribution: [dcat('accessURL')],
      DataService: [dct('title'), dcat('endpointURL')],
    };
    for (const [type, properties] of Object.entries(asked)) {
      const found = store.getSubjects(isA, dcat(type), null);
      expect([type, found.length > 0]).toEqual([type, true]);
      for (const one of found)
        for (const property of properties)
          expect([one.value, property.value, store.countQuads(one, property, null, null) > 0]).toEqual([
            one.value,
            property.value,
            true,
          ]);
    }
  });

  it('says the same as JSON-LD as in Turtle', async () => {
    const quads = await jsonld.toRDF(catalogueOf('https://digital.example.org', bundle) as never);
    expect((quads as unknown[]).length).toBe(store.size);
  });

  it('tells the size, date and checksum of the bundle', () => {
    const zip = namedNode('https://digital.example.org/api/bundle/digital-customs.zip');
    expect(store.getObjects(zip, dcat('byteSize'), null).map(({ value }) => value)).toEqual(['1234']);
    expect(store.getObjects(zip, dct('modified'), null).map(({ value }) => value)).toEqual([bundle.madeAt]);
    const sums = store.getObjects(null, namedNode('http://spdx.org/rdf/terms#checksumValue'), null);
    expect(sums.map(({ value }) => value)).toEqual([bundle.sha256]);
  });
});

describe('the catalogue over HTTP', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })], publicUrl: 'https://digital.example.org' }); // prettier-ignore
  });
  afterAll(() => test.close());

  it('names only files that are there', async () => {
    const { body } = await test.send('GET', '/api/catalogue.jsonld');
    const catalogue = (typeof body === 'string' ? JSON.parse(body) : body) as { 'dcat:dataset': { 'dcat:distribution': { downloadURL: string }[] }[] }; // prettier-ignore
    const paths = catalogue['dcat:dataset']
      .flatMap((dataset) => dataset['dcat:distribution'])
      .map(({ downloadURL }) => downloadURL.replace('https://digital.example.org', ''));
    // The feed is search's, which does not run here.
    for (const path of paths.filter((path) => path !== '/api/search/feed.atom' && !path.endsWith('.zip')))
      expect([path, (await test.send('GET', path)).status]).toEqual([path, 200]);
  });

  it('is served as Turtle', async () => {
    const { status, headers, body } = await test.send('GET', '/api/catalogue.ttl');
    expect([status, String(headers['content-type'])]).toEqual([200, 'text/turtle; charset=utf-8']);
    expect(new Parser().parse(String(body)).length).toBeGreaterThan(50);
  });
});
