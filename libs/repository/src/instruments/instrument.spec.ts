import { InstrumentContent } from '@digital-customs/contracts';
import { addInstrument, editInstrument, isReviewDue, nextReviewOf } from './instrument.js';
import { linkedTasks } from './plan-tasks.js';

const by = { id: 'u', name: 'Ines Laurent', grants: [] };
const at = new Date('2026-11-25T10:00:00Z');
const content = (more: object = {}) =>
  InstrumentContent.parse({
    kind: 'guideline',
    names: { en: 'A guide' },
    status: 'in-force',
    certainty: 'high',
    ...more,
  });

describe('an entry of the register', () => {
  it.each([
    [{ nextReview: '2027-01', reviewed: null, reviewEvery: null }, '2027-01'],
    [{ nextReview: null, reviewed: '2024-11', reviewEvery: 24 }, '2026-11'],
    [{ nextReview: null, reviewed: '2024-11', reviewEvery: 14 }, '2026-01'],
    [{ nextReview: null, reviewed: '2024-12', reviewEvery: 12 }, '2025-12'],
    [{ nextReview: '2028-01', reviewed: '2024-11', reviewEvery: 24 }, '2028-01'],
    [{ nextReview: null, reviewed: '2024-11', reviewEvery: null }, null],
  ])('with %j is reviewed next in %s', (said, month) => expect(nextReviewOf(said)).toBe(month));

  it('is due for review from its month on, unless it is retired', () => {
    expect(isReviewDue(content({ nextReview: '2026-11' }), at)).toBe(true);
    expect(isReviewDue(content({ nextReview: '2026-12' }), at)).toBe(false);
    expect(isReviewDue(content({ nextReview: '2016-06', status: 'retired' }), at)).toBe(false);
    expect(isReviewDue(content(), at)).toBe(false);
  });

  it('keeps what it said before, and who changed what', () => {
    const { state } = addInstrument('guide', content(), by, at);
    const after = editInstrument('guide', state, content({ reviewed: '2026-10', owner: 'PTC' }), by, at);
    expect(after.state.history.map(({ number, changed }) => [number, number === 1 ? 'all' : changed])).toEqual([
      [1, 'all'],
      [2, ['owner', 'reviewed']],
    ]);
    expect(after.events).toMatchObject([{ type: 'repository.instrument-published.v1', data: { code: 'guide' } }]);
  });

  it('says nothing anew where nothing changed', () => {
    const { state } = addInstrument('guide', content(), by, at);
    expect(editInstrument('guide', state, content(), by, at).events).toEqual([]);
  });

  it('is linked with tasks that name it by any of its names, and with those the editors chose', () => {
    const task = { _id: '', handled: 1, ended: false, period: 'p', topic: 'A.2', titles: {}, bodies: [], url: '' };
    const tasks = [
      { ...task, task: 'A.2.1', code: 'A.2.1', names: ['a GUIDE '] },
      { ...task, task: 'A.2.2', code: 'A.2.2', names: ['Another guide'] },
      { ...task, task: 'A.2.3', code: 'A.2.9', names: [] },
    ];
    expect(linkedTasks(content({ tasks: ['A.2.3'] }), tasks).map(({ code, named }) => [code, named])).toEqual([
      ['A.2.1', true],
      ['A.2.9', false],
    ]);
  });
});
