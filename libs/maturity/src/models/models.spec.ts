import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';
import { flawsIn } from './check-model.js';
import { firstModel } from './models.js';

const at = '/api/maturity/models';
const document = (version: string) => ({ ...firstModel(), version, basedOn: '1.0.0' });
const decision = { body: 'Policy Commission', session: '90th', date: '2024-06-01', document: 'SP0001' };

describe('the model as a living one', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [MaturityModule] })));
  afterAll(() => test.close());

  const send = (method: 'GET' | 'POST' | 'PUT', path: string, as?: object, body?: unknown, headers = {}) =>
    test.send(method, `${at}${path}`, {
      ...(as && { as: as as never }),
      ...(body !== undefined && { body: body as never }),
      headers,
    });

  it('is proposed, open for comments and in force from the first start on', async () => {
    expect((await send('GET', '')).body.items).toMatchObject([
      { version: '1.0.0', status: 'proposed', stage: 'consultation', inForce: true, criteria: 40 },
    ]);
    expect((await send('GET', '/current')).body).toMatchObject({
      version: '1.0.0',
      segments: expect.arrayContaining([
        expect.objectContaining({ id: 'single-window', topics: ['B.7'], tfaMeasures: ['8', '10.4'] }),
      ]),
    });
    expect((await send('GET', '/9.9.9')).body.code).toBe('maturity.model-not-found');
  });

  it('names the segments linked to a theme, a topic of the Work Plan or a measure of the TFA', async () => {
    const linked = async (query: string) =>
      (await test.send('GET', `/api/maturity/segments?${query}`)).body.items?.map(({ id }: { id: string }) => id);
    expect(await linked('topic=B.7')).toContain('single-window');
    expect(await linked('tfa=10.4')).toContain('single-window');
    const ofTheme = (theme: string) => firstModel().segments.filter((one) => one.themes.includes(theme as never));
    expect(await linked('theme=e-services')).toEqual(ofTheme('e-services').map(({ id }) => id));
    expect(await linked('tfa=10.4&topic=A.1')).toEqual([]);
    expect((await test.send('GET', '/api/maturity/segments?tfa=99')).body.code).toBe('platform.invalid');
  });

  it('takes comments on a criterion from anybody signed in, and the secretariat answers them', async () => {
    const comment = { subject: 'paperless-1', text: 'Say what counts as a copy.' };
    const made = await send('POST', '/1.0.0/comments', people.partner, comment, { 'idempotency-key': 'k1' });
    expect(made).toMatchObject({
      status: 201,
      body: { subject: 'paperless-1', by: { role: 'partner' }, answer: null },
    });
    const again = await send('POST', '/1.0.0/comments', people.partner, comment, { 'idempotency-key': 'k1' });
    expect(again.body.id).toBe(made.body.id);
    expect((await send('POST', '/1.0.0/comments', undefined, comment)).status).toBe(401);
    expect((await send('POST', '/1.0.0/comments', people.partner, { ...comment, subject: 'x' })).body.code).toBe(
      'maturity.unknown-criterion',
    );
    const answer = `/1.0.0/comments/${made.body.id}/answer`;
    expect((await send('POST', answer, people.partner, { text: 'No' })).status).toBe(403);
    expect((await send('POST', answer, people.secretariat, { text: 'In 1.1.0.' })).body.answer).toMatchObject({
      text: 'In 1.1.0.',
      by: { name: 'Paul Janssens' },
    });
    expect((await send('GET', '/1.0.0/comments', people.contributor)).body.items).toHaveLength(1);
    expect((await send('POST', '/1.0.0/comments/none/answer', people.secretariat, { text: 'No' })).body.code).toBe(
      'maturity.comment-not-found',
    );
  });

  it('gives a version as a file that comes back as a draft, and publishes what such a file looks like', async () => {
    const exported = (await send('GET', '/1.0.0/export')).body;
    const schema = (await send('GET', '/schema')).body;
    expect(schema.$ref ?? '').toBe('#/$defs/ModelDocument');
    expect(schema.$defs.ModelDocument.required).toEqual(
      expect.arrayContaining(['version', 'title', 'levels', 'segments', 'scoring']),
    );
    const drafted = await send('POST', '', people.secretariat, { ...exported, version: '1.0.1', basedOn: '1.0.0' });
    expect(drafted).toMatchObject({ status: 201, body: { stage: 'draft', status: 'proposed', basedOn: '1.0.0' } });
    expect((await send('POST', '', people.secretariat, { ...exported, version: '1.0.1' })).status).toBe(409);
    expect((await send('GET', '/1.0.1', people.curator)).body.code).toBe('maturity.model-not-found');
    expect((await send('GET', '/1.0.1', people.secretariat)).status).toBe(200);
    expect((await send('POST', '', people.contributor, exported)).status).toBe(403);
  });

  it('refuses a model whose scoring refers to a missing criterion, naming the path', async () => {
    const wrong = document('1.0.2');
    const scoring = { ...wrong.scoring, weights: [{ criterion: 'paperless-9', weight: 2 }] };
    const refused = await send('POST', '', people.secretariat, { ...wrong, scoring });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'maturity.model-invalid',
        errors: [{ path: 'scoring.weights.0.criterion', code: 'unknown-criterion' }],
      },
    });
  });

  it('names whatever else does not fit', () => {
    const model = firstModel();
    const [first, second, ...rest] = model.segments;
    const twice = { ...first!, criteria: [first!.criteria[0]!, first!.criteria[0]!] };
    expect(flawsIn({ ...model, segments: [twice, ...rest] }).map(({ path, code }) => [path, code])).toEqual([
      ['segments', 'segment-missing'],
      ['segments.0.criteria.1.id', 'twice'],
    ]);
    expect(flawsIn({ ...model, segments: [first!, second!, first!, ...rest] })[0]).toMatchObject({
      path: 'segments.2.id',
    });
    expect(flawsIn({ ...model, levels: model.levels.toReversed() })).toHaveLength(4);
    expect(flawsIn(model)).toEqual([]);
  });

  it('goes from draft over consultation to endorsement, and carries assessments over', async () => {
    const round = (await test.send('GET', '/api/maturity/rounds')).body.items[0].code;
    const assessments = '/api/maturity/assessments';
    const id = (await test.send('POST', assessments, { as: people.contributor, body: { member: 'RW', round } })).body
      .id;
    const changes = ['paperless-1', 'paperless-2', 'skills'].map((criterion) => ({
      criterion,
      base: 0,
      answer: { level: 3 },
    }));
    await test.send('PUT', `${assessments}/${id}/answers`, { as: people.contributor, body: { changes } });

    const next = document('1.1.0');
    next.segments.find((segment) => segment.id === 'paperless')!.criteria[0]!.question = { en: 'How much paper?' };
    const { title, basis, levels, segments, enablers, scoring } = next;
    const content = { title, basis, levels, segments, enablers, scoring };
    const drafted = await send('POST', '', people.secretariat, document('1.1.0'));
    const put = (revision: number) =>
      send('PUT', '/1.1.0', people.secretariat, content, { 'if-match': `"${revision}"` });
    expect((await put(drafted.body.revision)).body.revision).toBe(drafted.body.revision + 1);
    expect((await put(drafted.body.revision)).status).toBe(412);
    expect((await send('POST', '/1.1.0/endorsement', people.decisionMaker, decision)).body.code).toBe(
      'maturity.model-stage',
    );
    expect((await send('POST', '/1.1.0/consultation', people.secretariat, {})).body.stage).toBe('consultation');
    expect((await put(drafted.body.revision + 2)).body.code).toBe('maturity.model-stage');
    expect((await send('POST', '/1.1.0/endorsement', people.secretariat, decision)).status).toBe(403);
    const early = await send('POST', '/1.1.0/endorsement', people.decisionMaker, { ...decision, date: '2999-01-01' });
    expect(early.body).toMatchObject({ code: 'platform.invalid', errors: [{ path: 'date' }] });
    expect((await send('POST', '/1.1.0/endorsement', people.decisionMaker, decision)).body).toMatchObject({
      status: 'endorsed',
      inForce: true,
      endorsement: { ...decision, recordedBy: { name: 'Omar Haddad' } },
    });

    const before = (await test.send('GET', `${assessments}/${id}`, { as: people.contributor })).body;
    expect(before).toMatchObject({ model: '1.0.0', toReconfirm: [], carried: null });
    const preview = await test.send('GET', `/api/maturity/rounds/${round}/model`, { as: people.secretariat });
    expect(preview.body).toMatchObject({
      ...{ round, from: '1.0.0', to: '1.1.0', closed: false, answering: 1, approved: 0, added: [], dropped: [] },
      changed: [{ id: 'paperless-1', parts: ['question'] }],
    });
    expect((await test.send('GET', `/api/maturity/rounds/${round}/model`, { as: people.contributor })).status).toBe(
      403,
    );
    await test.send('POST', `/api/maturity/rounds/${round}/model`, { as: people.secretariat });
    const moved = (await test.send('GET', `${assessments}/${id}`, { as: people.contributor })).body;
    expect(moved).toMatchObject({
      model: '1.1.0',
      toReconfirm: ['paperless-1'],
      carried: { round: null, model: '1.0.0', dropped: [] },
    });
    expect(moved.answers['paperless-1']).toMatchObject({
      level: 3,
      reconfirm: { from: '1.0.0', changed: ['question'] },
    });
    expect(moved.answers['paperless-2'].reconfirm).toBeUndefined();
    const refused = await test.send('POST', `${assessments}/${id}/approval`, { as: people.approver });
    expect(refused.body.errors).toContainEqual(
      expect.objectContaining({ path: 'answers.paperless-1', code: 'to-reconfirm' }),
    );
    const base = moved.answers['paperless-1'].version;
    const confirmed = await test.send('PUT', `${assessments}/${id}/answers`, {
      as: people.contributor,
      body: { changes: [{ criterion: 'paperless-1', base, answer: { level: 3 } }] },
    });
    expect(confirmed.body).toMatchObject({ conflicts: [], assessment: { toReconfirm: [], model: '1.1.0' } });
  });
});
