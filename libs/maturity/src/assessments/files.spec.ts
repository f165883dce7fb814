import type { Actor } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';
import { firstModel, questionsOf } from '../models/models.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const rounds = '/api/maturity/rounds';

describe('evidence in files', () => {
  let test: TestApp;
  let at: string;
  beforeAll(async () => {
    test = await startTestApp({ imports: [MaturityModule] });
    at = await begin('1999');
  });
  afterAll(() => test.close());

  async function begin(round: string): Promise<string> {
    await test.send('POST', rounds, { as: people.secretariat, body: { code: round } });
    const body = { member: 'RW', round };
    const begun = await test.send('POST', '/api/maturity/assessments', { as: people.contributor, body });
    return `/api/maturity/assessments/${begun.body.id}`;
  }
  const upload = (name: string, bytes: Buffer, as: Actor = people.contributor, to = at) =>
    test.send('POST', `${to}/files`, {
      as,
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: Buffer.concat([
        Buffer.from(`--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
        bytes,
        Buffer.from('\r\n--b--\r\n'),
      ]),
    });
  const put = (criterion: string, base: number, file: object | null, to = at) => {
    const evidence = file ? [{ kind: 'file', ...file }] : [];
    const body = { changes: [{ criterion, base, answer: { level: 3, evidence } }] };
    return test.send('PUT', `${to}/answers`, { as: people.contributor, body });
  };
  const remove = (id: string, to = at) => test.send('DELETE', `${to}/files/${id}`, { as: people.contributor });
  const read = (id: string, as: Actor = people.approver, to = at) =>
    test.app.inject({
      method: 'GET',
      url: `${to}/files/${id}`,
      headers: { 'x-test-actor': encodeURIComponent(JSON.stringify(as)) },
    });

  it('are taken by what is in them, and given to the Member’s own people alone, as a download', async () => {
    const added = await upload('Décret n° 7 %.pdf', pdf);
    const [file] = added.body.files;
    expect([added.status, file]).toMatchObject([201, { name: 'Décret n° 7 %.pdf', type: 'application/pdf' }]);
    const download = await read(file.id);
    expect(download.rawPayload.equals(pdf)).toBe(true);
    expect(download.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(String(download.headers['content-disposition'])).toMatch(
      /^attachment; filename="[ -~]*"; filename\*=UTF-8''/,
    );
    expect((await read(file.id, people.neighbour)).json().code).toBe('maturity.assessment-not-found');
    expect((await read(file.id, people.secretariat)).statusCode).toBe(403);
    expect((await upload('a.pdf', pdf, people.neighbour)).body.code).toBe('maturity.assessment-not-found');
  });

  it('count in the confidence of the score by their kind and date', async () => {
    const { files } = (await upload('law.pdf', pdf)).body;
    const { id, name } = files.at(-1);
    const dated = new Date().toISOString().slice(0, 7);
    await put('paperless-1', 0, { id, name, dated });
    const { confidence } = (await test.send('GET', `${at}/scores`, { as: people.contributor })).body;
    const paperless = confidence.find(({ segment }: { segment: string }) => segment === 'paperless');
    expect(paperless).toMatchObject({ kinds: { practice: 0, file: 1, link: 0, none: 0 }, oldest: dated, sure: 'high' });
  });

  it('are removed once no answer names them, and are then gone', async () => {
    const { id, name } = (await upload('old.pdf', pdf)).body.files.at(-1);
    const named = (await put('paperless-2', 0, { id, name })).body.assessment.answers['paperless-2'].version;
    expect((await remove(id)).body).toMatchObject({
      code: 'maturity.file-in-use',
      errors: [{ path: 'answers.paperless-2.evidence' }],
    });
    await put('paperless-2', named, null);
    expect((await remove(id)).body.files.map((file: { id: string }) => file.id)).not.toContain(id);
    expect((await read(id)).json().code).toBe('maturity.file-not-found');
    expect((await remove(id)).body.code).toBe('maturity.file-not-found');
    expect((await put('paperless-3', 0, { id, name })).body.code).toBe('maturity.file-not-found');
  });

  it.each([
    ['a page of HTML named as a PDF', 'r.pdf', Buffer.from('<html></html>'), 415, 'maturity.file-mislabelled'],
    ['a script', 'run.sh', Buffer.from('#!/bin/sh\necho hello\n'), 415, 'maturity.file-type'],
    [
      'a file over 20 MB',
      'l.pdf',
      Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]),
      413,
      'maturity.file-too-large',
    ],
  ])('refuse %s', async (_, name, bytes, status, code) => {
    expect(await upload(name, bytes)).toMatchObject({ status, body: { code } });
  });

  it('go along into the next round with the answers that name them, and outlive the earlier round’s', async () => {
    const first = await begin('2000');
    const { id, name } = (await upload('plan.pdf', pdf, people.contributor, first)).body.files[0];
    const changes = questionsOf(firstModel()).map((one, index) => ({
      criterion: one.id,
      base: 0,
      answer: { level: 3, evidence: index === 0 ? [{ kind: 'file', id, name }] : [] },
    }));
    await test.send('PUT', `${first}/answers`, { as: people.contributor, body: { changes } });
    await test.send('POST', `${first}/approval`, { as: people.approver });
    expect((await remove(id, first)).body.code).toBe('maturity.wrong-stage');
    expect((await upload('b.pdf', pdf, people.contributor, first)).body.code).toBe('maturity.wrong-stage');

    const second = await begin('2001');
    const carried = (await test.send('GET', second, { as: people.contributor })).body;
    expect(carried.files.map((file: { id: string }) => file.id)).toEqual([id]);
    const criterion = changes[0]!.criterion;
    expect((await put(criterion, carried.answers[criterion].version, null, second)).status).toBe(200);
    expect((await remove(id, second)).status).toBe(200);
    expect((await read(id, people.approver, first)).statusCode).toBe(200);
  });

  it('are not taken in a closed round', async () => {
    const closed = await begin('2002');
    await test.send('POST', `${rounds}/2002/closing`, { as: people.secretariat });
    expect((await upload('a.pdf', pdf, people.contributor, closed)).body.code).toBe('maturity.round-closed');
  });
});
