import { practiceWithdrawn } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { startTestApp, type TestApp, xmlErrors } from '@digital-customs/testing';
import { DisseminationModule } from '../dissemination.module.js';
import { published, teller } from '../items/given.js';
import { Items } from '../items/items.js';

const topic = 'repository.practice';
const records = 'verb=ListRecords&metadataPrefix=oai_dc';

describe('harvesting by OAI-PMH', () => {
  let test: TestApp;
  let now = new Date('2026-11-25T10:00:00Z');
  const validated = new Set<string>();
  const tell = teller(() => test);
  const publish = (id: string, title: string, more: Parameters<typeof published>[2] = {}, at?: string) =>
    tell(topic, id, published(id, title, more), at);
  const kept = (count: number) =>
    test.eventually(async () => expect(await test.app.get(Items).model.countDocuments()).toBe(count));
  const ask = async (query: string): Promise<string> => {
    const { status, headers, body } = await test.send('GET', `/api/oai?${query}`);
    expect([status, headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8']);
    return body as string;
  };
  const codeOf = (body: string) => /<error code="(\w+)"/.exec(body)?.[1];
  const tokenIn = (body: string) => /<resumptionToken[^>]*>([^<]+)</.exec(body)?.[1];
  const idsIn = (body: string) => [...body.matchAll(/<identifier>(.*?)<\/identifier>/g)].map(([, id]) => id!);

  beforeAll(async () => {
    test = await startTestApp({ imports: [DisseminationModule], publicUrl: 'https://dc.example' });
    jest.spyOn(test.app.get(Clock), 'now').mockImplementation(() => now);
    for (let n = 1; n <= 250; n++)
      await publish(`p${n}`, `Practice ${n} & <more>`, { member: n % 2 ? 'RW' : 'FR' }, '2026-05-01T10:00:00.000Z');
    await publish('late', 'Late one \u0001', {}, '2026-06-15T08:00:00.500Z');
    await publish('inner', 'Known to Members', { audience: { kind: 'members' } });
    await kept(252);
  }, 60_000);
  afterAll(() => test.close());

  it('answers the six verbs by the schema of the protocol', async () => {
    const answers = [
      'verb=Identify',
      'verb=ListMetadataFormats',
      'verb=ListSets',
      'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:dc.example:practice/late',
      'verb=ListIdentifiers&metadataPrefix=oai_dc&set=region:ESA&from=2026-05-01&until=2026-05-02',
      records,
    ];
    for (const query of answers) {
      const body = await ask(query);
      expect([query, codeOf(body), xmlErrors(body, 'oai-pmh')]).toEqual([query, undefined, '']);
    }
    expect(await ask('verb=Identify')).toContain('<earliestDatestamp>2026-05-01T10:00:00Z</earliestDatestamp>');
  });

  it('takes the arguments in a form as well', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await test.send('POST', '/api/oai', { body: 'verb=Identify', headers });
    expect(status).toBe(200);
    expect(body).toContain('<Identify>');
  });

  it('gives everything once, page by page, and says how much there is', async () => {
    let body = await ask(records);
    const all = idsIn(body);
    expect(body).toMatch(/completeListSize="251" cursor="0"/);
    for (let token = tokenIn(body); token; token = tokenIn(body)) {
      body = await ask(`verb=ListRecords&resumptionToken=${token}`);
      expect(xmlErrors(body, 'oai-pmh')).toBe('');
      all.push(...idsIn(body));
    }
    expect(body).toMatch(/<resumptionToken completeListSize="251" cursor="200"(\/>|><\/resumptionToken>)/);
    const own = all.filter((id) => id.startsWith('oai:'));
    expect([own.length, new Set(own).size]).toEqual([251, 251]);
    expect(own).not.toContain('oai:dc.example:practice/inner');
  });

  it('narrows by set and by time, both ends included', async () => {
    const count = async (query: string) => {
      const body = await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&${query}`);
      return Number(/completeListSize="(\d+)"/.exec(body)?.[1] ?? idsIn(body).length);
    };
    expect(await count('set=region:EUR')).toBe(125);
    expect(await count('set=region')).toBe(251);
    expect(await count('set=type:practice')).toBe(251);
    expect(await count('from=2026-06-15T08:00:00Z&until=2026-06-15T08:00:00Z')).toBe(1);
    expect(await count('from=2026-06-15&until=2026-06-15')).toBe(1);
    expect(await count('until=2026-05-01')).toBe(250);
    expect(codeOf(await ask(`${records}&from=2026-06-16`))).toBe('noRecordsMatch');
  });

  it.each([
    ['no verb', '', 'badVerb'],
    ['an unknown verb', 'verb=Steal', 'badVerb'],
    ['a property of every object as verb', 'verb=toString', 'badVerb'],
    ['a verb given twice', 'verb=Identify&verb=Identify', 'badVerb'],
    ['an argument given twice', `${records}&set=type&set=type`, 'badArgument'],
    ['an argument that the verb does not take', 'verb=Identify&set=type', 'badArgument'],
    ['no format', 'verb=ListRecords', 'badArgument'],
    ['another format', 'verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
    ['a day that there is not', `${records}&from=2026-02-30`, 'badArgument'],
    ['a date in words', `${records}&from=yesterday`, 'badArgument'],
    ['a time without its zone', `${records}&from=2026-05-01T10:00:00`, 'badArgument'],
    ['ends of two granularities', `${records}&from=2026-05-01&until=2026-05-02T00:00:00Z`, 'badArgument'],
    ['an end before the beginning', `${records}&from=2026-05-02&until=2026-05-01`, 'badArgument'],
    ['a set that there is not', `${records}&set=type:gossip`, 'noRecordsMatch'],
    ['a set that is no name', `${records}&set=%20`, 'badArgument'],
    [
      'an identifier of another place',
      'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x.example:practice/late',
      'idDoesNotExist',
    ],
    [
      'an identifier that was never open',
      'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:dc.example:practice/inner',
      'idDoesNotExist',
    ],
    ['a record without identifier', 'verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['a made-up token', 'verb=ListRecords&resumptionToken=e30.forged', 'badResumptionToken'],
    ['a token for sets', 'verb=ListSets&resumptionToken=any', 'badResumptionToken'],
  ])('refuses %s', async (_, query, code) => {
    const body = await ask(query);
    expect(codeOf(body)).toBe(code);
    if (!validated.has(code)) expect(xmlErrors(body, 'oai-pmh')).toBe('');
    validated.add(code);
    if (code === 'badVerb' || code === 'badArgument') expect(body).toContain('<request>https://dc.example/api/oai');
  });

  it('refuses a token of another list, a changed one, one beside other arguments, and one that has run out', async () => {
    const token = tokenIn(await ask(records))!;
    const [said, signature] = token.split('.') as [string, string];
    const place = JSON.parse(Buffer.from(said, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...place, list: { set: 'region:EUR' } })).toString('base64url');
    expect(codeOf(await ask(`verb=ListIdentifiers&resumptionToken=${token}`))).toBe('badResumptionToken');
    expect(codeOf(await ask(`verb=ListRecords&resumptionToken=${changed}.${signature}`))).toBe('badResumptionToken');
    expect(codeOf(await ask(`${records}&resumptionToken=${token}`))).toBe('badArgument');
    now = new Date('2026-11-27T10:00:00Z');
    expect(codeOf(await ask(`verb=ListRecords&resumptionToken=${token}`))).toBe('badResumptionToken');
  });

  it('tells of what is narrowed or withdrawn as deleted, and no more of it, whatever happens to it later', async () => {
    const read = (id: string) => ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:dc.example:practice/${id}`);
    await publish('p1', 'Now for Members', { audience: { kind: 'members' } }, '2026-07-01T10:00:00.000Z');
    await tell(
      topic,
      'p2',
      practiceWithdrawn({ id: 'p2', member: 'FR', reason: 'Gone', wasPublished: true }),
      '2026-07-02T10:00:00.000Z',
    );
    await test.eventually(async () => expect(idsIn(await ask(`${records}&from=2026-07-01`))).toHaveLength(2));
    await publish(
      'p1',
      'Changed in secret',
      { audience: { kind: 'members' }, member: 'FR' },
      '2026-08-01T10:00:00.000Z',
    );
    await test.eventually(async () =>
      expect((await test.app.get(Items).model.findById('practice/p1').lean())?.updatedAt).toContain('2026-08'),
    );
    const [narrowed, withdrawn] = [await read('p1'), await read('p2')];
    for (const body of [narrowed, withdrawn]) {
      expect(xmlErrors(body, 'oai-pmh')).toBe('');
      expect(body).toContain('status="deleted"');
      expect(body).not.toMatch(/metadata>|Members|secret|Practice/);
    }
    expect(narrowed).toContain('<datestamp>2026-07-01T10:00:00Z</datestamp>');
    expect(narrowed).toContain('<setSpec>region:ESA</setSpec>');
    await publish('p1', 'Open again', {}, '2026-09-01T10:00:00.000Z');
    await test.eventually(async () => expect(await read('p1')).toContain('Open again'));
  });
});
