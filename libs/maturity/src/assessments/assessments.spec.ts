import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';
import { firstModel, questionsOf } from '../models/models.js';

const questions = questionsOf(firstModel()).map(({ id }) => id);

describe('the assessment of a Member', () => {
  let test: TestApp;
  let round: string;
  beforeAll(async () => {
    test = await startTestApp({ imports: [MaturityModule] });
    round = (await test.send('GET', '/api/maturity/rounds')).body.items[0].code;
  });
  afterAll(() => test.close());

  const at = '/api/maturity/assessments';
  const start = (as = people.contributor, member = 'RW', inRound = round) =>
    test.send('POST', at, { as, body: { member, round: inRound } });
  const put = (id: string, changes: unknown[], as = people.contributor) =>
    test.send('PUT', `${at}/${id}/answers`, { as, body: { changes } });
  const change = (criterion: string, level: number, base = 0) => ({ criterion, base, answer: { level } });
  const read = async (id: string, as = people.contributor) => (await test.send('GET', `${at}/${id}`, { as })).body;

  it('is begun once for a round, whoever begins it', async () => {
    const first = await start();
    expect(first).toMatchObject({ status: 201, body: { member: 'RW', stage: 'answering', may: ['answer'] } });
    expect(first.body.missing).toEqual(questions);
    expect((await start(people.approver)).body.id).toBe(first.body.id);
  });

  it('is approved nationally when all is answered, counts from then on, and can be opened again', async () => {
    const { id } = (await start(people.faraway, 'CR')).body;
    const approve = () => test.send('POST', `${at}/${id}/approval`, { as: people.farApprover });
    await put(id, [change('governance-1', 3)], people.faraway);
    const early = await approve();
    expect(early).toMatchObject({ status: 422, body: { code: 'maturity.incomplete' } });
    expect(early.body.errors).toHaveLength(questions.length - 1);

    const rest = questions.slice(1).map((criterion) => change(criterion, 3));
    expect((await put(id, rest, people.faraway)).body).toMatchObject({ conflicts: [], assessment: { missing: [] } });
    expect((await approve()).body).toMatchObject({
      stage: 'approved',
      may: ['reopen'],
      approval: { by: { name: 'Diego Soto' } },
    });
    expect((await put(id, [change('governance-1', 4)], people.faraway)).body.code).toBe('maturity.wrong-stage');
    expect((await approve()).body.code).toBe('maturity.wrong-stage');

    const scores = (await test.send('GET', `${at}/${id}/scores`, { as: people.faraway })).body;
    expect([scores.overall, scores.segments[0].level]).toEqual([3, 3]);

    expect((await test.send('DELETE', `${at}/${id}/approval`, { as: people.farApprover })).body.stage).toBe(
      'answering',
    );
  });

  it('keeps what each of twenty people answers at the same time', async () => {
    const { id } = (await start()).body;
    const answered = await Promise.all(
      questions.slice(0, 20).map((criterion, index) =>
        put(id, [change(criterion, 1 + (index % 5))], {
          ...people.contributor,
          id: `u-${index}`,
          name: `Writer ${index}`,
        }),
      ),
    );
    expect(answered.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const { answers } = await read(id);
    expect(questions.slice(0, 20).map((criterion) => answers[criterion]?.level)).toEqual(
      Array.from({ length: 20 }, (_, index) => 1 + (index % 5)),
    );
    expect(answers[questions[7]!].by.name).toBe('Writer 7');
  });

  it('shows both answers where two people changed the same one, and takes over the others', async () => {
    const { id } = (await start()).body;
    const [one, other] = [questions[30]!, questions[31]!];
    const before = (await put(id, [change(one, 2)])).body.assessment.answers[one].version;
    await put(id, [change(one, 3, before)], people.approver);
    const late = (await put(id, [change(one, 4, before), change(other, 5)])).body;
    expect(late.conflicts).toMatchObject([
      { criterion: one, theirs: { level: 3, by: { name: 'Eric Mugisha' } }, yours: { level: 4 } },
    ]);
    expect(late.assessment.answers[one].level).toBe(3);
    expect(late.assessment.answers[other].level).toBe(5);
  });

  it('takes the same answer sent again after a broken line for what it is', async () => {
    const { id } = (await start()).body;
    await put(id, [change(questions[32]!, 2)]);
    expect((await put(id, [change(questions[32]!, 2)])).body.conflicts).toEqual([]);
  });

  it('takes an answer back, and does not let a late writer bring back what was before it', async () => {
    const { id } = (await start()).body;
    const criterion = questions[33]!;
    const first = (await put(id, [change(criterion, 2)])).body.assessment.answers[criterion].version;
    await put(id, [{ criterion, base: first, answer: null }]);
    expect((await read(id)).missing).toContain(criterion);
    await put(id, [change(criterion, 5)]);
    expect((await put(id, [change(criterion, 1, first)])).body.conflicts).toHaveLength(1);
  });

  it('is seen by nobody outside its Member', async () => {
    const { id } = (await start()).body;
    for (const path of [`${at}/${id}`, `${at}/${id}/scores`])
      expect((await test.send('GET', path, { as: people.neighbour })).body.code).toBe('maturity.assessment-not-found');
    expect((await put(id, [change('skills', 1)], people.neighbour)).body.code).toBe('maturity.assessment-not-found');
    expect((await test.send('GET', at, { as: people.neighbour })).body.items).toEqual([]);
    expect((await test.send('GET', `${at}?member=RW`, { as: people.neighbour })).body.items).toEqual([]);
    expect((await test.send('GET', `${at}/${id}`, { as: people.secretariat })).status).toBe(403);
    expect((await start(people.neighbour, 'RW')).body.code).toBe('maturity.not-your-member');
  });

  it('takes targets, one for a segment', async () => {
    const { id } = (await start()).body;
    const set = (targets: unknown[]) =>
      test.send('PUT', `${at}/${id}/targets`, { as: people.contributor, body: { targets } });
    const target = { segment: 'paperless', level: 4, by: '2027-06' };
    expect((await set([target])).body.targets).toEqual([target]);
    expect((await set([target, target])).body.code).toBe('platform.invalid');
    expect((await set([{ ...target, by: '2027-13' }])).body).toMatchObject({
      code: 'platform.invalid',
      errors: [{ path: 'targets.0.by', message: 'Give a month, for example 2027-06' }],
    });
  });

  it.each([
    ['level 6', { level: 6 }, 'changes.0.answer.level'],
    ['neither a level nor a reason', {}, 'changes.0.answer.level'],
    ['a level and a reason why it does not apply', { level: 2, notApplicable: 'No sea' }, 'changes.0.answer.level'],
    [
      'evidence that is no address',
      { level: 2, evidence: [{ kind: 'link', title: 'T', url: 'ftp://x' }] },
      'changes.0.answer.evidence.0.url',
    ],
  ])('refuses %s, naming the field', async (_, answer, path) => {
    const { id } = (await start()).body;
    const refused = await put(id, [{ criterion: questions[40], base: 0, answer }]);
    expect(refused).toMatchObject({ status: 422, body: { code: 'platform.invalid', errors: [{ path }] } });
  });

  it('refuses an unknown criterion, and then changes nothing', async () => {
    const { id, version } = (await start()).body;
    const refused = await put(id, [change(questions[41]!, 2), change('governance-9', 2)]);
    expect(refused.body).toMatchObject({
      code: 'maturity.unknown-criterion',
      errors: [{ path: 'changes.1.criterion' }],
    });
    expect((await read(id)).version).toBe(version);
  });

  it('stays as it is once its round is closed', async () => {
    const rounds = '/api/maturity/rounds';
    expect((await test.send('POST', rounds, { as: people.secretariat, body: { code: '1999' } })).status).toBe(201);
    expect((await test.send('POST', rounds, { as: people.secretariat, body: { code: '1999' } })).status).toBe(409);
    const { id } = (await start(people.contributor, 'RW', '1999')).body;
    await test.send('POST', `${rounds}/1999/closing`, { as: people.secretariat });
    expect((await put(id, [change('skills', 2)])).body.code).toBe('maturity.round-closed');
    expect((await start(people.faraway, 'CR', '1999')).body.code).toBe('maturity.round-closed');
    expect((await start(people.contributor, 'RW', '1998')).body.code).toBe('maturity.round-not-found');
    expect((await read(id)).may).toEqual([]);
    expect((await test.send('POST', `${rounds}/1999/closing`, { as: people.secretariat })).body.code).toBe(
      'maturity.round-closed',
    );
  });
});
