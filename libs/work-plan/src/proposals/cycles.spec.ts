import { DomainError } from '@digital-customs/contracts';
import fc from 'fast-check';
import { applied, type Content, type Entry, nothing, type Task } from '../plans/content.js';
import { requireNoCycle } from './cycles.js';

const taskWith = (code: string, dependsOn: string[], into: string | null = null): Entry => ({
  kind: 'task',
  because: [],
  task: {
    id: code,
    code,
    topic: 'A.1',
    formerCodes: [],
    since: 1,
    ended: into ? { kind: 'merged', into, revision: 1 } : null,
    content: { dependsOn } as unknown as Task['content'],
  },
});
const planOf = (...entries: Entry[]): Content => applied(nothing, 1, entries);
const cycleOf = (content: Content, code: string, dependsOn: string[]): unknown => {
  try {
    requireNoCycle(content, { id: code, code }, dependsOn);
    return null;
  } catch (error) {
    return (error as DomainError).more['cycle'];
  }
};

describe('a cycle of dependencies', () => {
  const chain = planOf(taskWith('A.1.1', ['A.1.2']), taskWith('A.1.2', ['A.1.3']), taskWith('A.1.3', []));

  it('is found over any number of tasks, with the way it takes', () => {
    expect(cycleOf(chain, 'A.1.3', ['A.1.1'])).toEqual(['A.1.3', 'A.1.1', 'A.1.2', 'A.1.3']);
    expect(cycleOf(chain, 'A.1.3', ['A.1.3'])).toEqual(['A.1.3', 'A.1.3']);
    expect(cycleOf(chain, 'A.1.1', ['A.1.3', 'A.1.2'])).toBeNull();
  });

  it('is found through a task that was merged into another', () => {
    const merged = planOf(taskWith('A.1.1', []), taskWith('A.1.2', [], 'A.1.1'), taskWith('A.1.3', ['A.1.2']));
    expect(cycleOf(merged, 'A.1.1', ['A.1.3'])).toEqual(['A.1.1', 'A.1.3', 'A.1.1']);
  });

  it('is there exactly when a task reaches itself, whatever the plan', () => {
    const links = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 });
    fc.assert(
      fc.property(links, fc.nat(9), fc.nat(9), (given, from, to) => {
        // Every link leads to a later task: no circle to begin with.
        const forward = given.filter(([one, other]) => one < other);
        const next = (at: number) => forward.flatMap(([one, other]) => (one === at ? [other] : []));
        const reaches = (at: number): boolean => at === from || next(at).some(reaches);
        const plan = planOf(
          ...Array.from({ length: 10 }, (_, at) =>
            taskWith(
              `A.1.${at}`,
              next(at).map((other) => `A.1.${other}`),
            ),
          ),
        );
        expect(cycleOf(plan, `A.1.${from}`, [`A.1.${to}`]) !== null).toBe(reaches(to));
      }),
    );
  });
});
