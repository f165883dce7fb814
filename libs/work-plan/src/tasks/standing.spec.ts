import type { Timeline } from '@digital-customs/contracts';
import type { Frame, Task } from '../plans/content.js';
import { noReports } from '../progress/progress.js';
import { standingOf } from './standing.js';

const frame = { from: '2016-07', to: '2018-06' } as Frame;
const task = (timeline: Timeline, reportEvery: number | null = null) =>
  ({ content: { timeline, reportEvery }, ended: null }) as Task;

describe('where a task stands', () => {
  it.each([
    ['in its month', '2017-05', 'not-started', false],
    ['after its month', '2017-06', 'not-started', true],
    ['after its month, delivered', '2017-06', 'delivered', false],
    ['after its month, in progress', '2017-06', 'in-progress', true],
  ] as const)('is overdue or not %s', (_, at, status, overdue) => {
    const summary = { ...noReports, status };
    expect(standingOf(task({ kind: 'by', month: '2017-05' }), frame, summary, at)).toMatchObject({ status, overdue });
    const range: Timeline = { kind: 'range', from: '2017-01', to: '2017-05' };
    expect(standingOf(task(range), frame, summary, at)).toMatchObject({ due: '2017-05', overdue });
  });

  it('asks for reports on a continuous task in its rhythm, until the plan ends', () => {
    const due = (lastReport: string | null, every: number | null) =>
      standingOf(task({ kind: 'continuous' }, every), frame, { ...noReports, lastReport }, '2017-01').due;
    expect(due(null, null)).toBe('2017-01');
    expect(due('2017-01-20T10:00:00.000Z', 3)).toBe('2017-04');
    expect(due('2018-04-20T10:00:00.000Z', 12)).toBe('2018-06');
    expect(due('2018-06-01T10:00:00.000Z', 1)).toBeNull();
  });

  it('goes by years for an annual task', () => {
    const years = { '2016/2017': 'delivered' } as const;
    const standing = standingOf(task({ kind: 'annual' }), frame, { ...noReports, years }, '2018-07');
    expect(standing).toMatchObject({ status: 'not-started', due: '2018-06', overdue: true });
    expect(standing.occurrences.map(({ overdue }) => overdue)).toEqual([false, true]);
  });

  it('is nowhere any more once a revision ended it', () => {
    const ended = { ...task({ kind: 'annual' }), ended: { kind: 'dropped', into: null, revision: 2 } } as Task;
    expect(standingOf(ended, frame, noReports, '2018-07')).toEqual({
      status: 'dropped',
      overdue: false,
      due: null,
      occurrences: [],
    });
  });
});
