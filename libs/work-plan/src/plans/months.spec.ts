import fc from 'fast-check';
import { addMonths, yearsOf } from './months.js';

const month = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

describe('months', () => {
  it('can be added to in steps or at once, and later ones compare as greater', () => {
    const count = fc.integer({ min: -120, max: 120 });
    fc.assert(
      fc.property(month, count, count, (from, one, other) => {
        expect(addMonths(addMonths(from, one), other)).toBe(addMonths(from, one + other));
        expect(addMonths(from, one) > from).toBe(one > 0);
      }),
    );
    expect([addMonths('2016-12', 1), addMonths('2017-01', -1)]).toEqual(['2017-01', '2016-12']);
  });

  it('make up the years of a plan, the last of which ends with it', () => {
    expect(yearsOf('2016-07', '2018-06')).toEqual([
      { name: '2016/2017', due: '2017-06' },
      { name: '2017/2018', due: '2018-06' },
    ]);
    expect(yearsOf('2016-07', '2017-12').at(-1)).toEqual({ name: '2017/2018', due: '2017-12' });
  });
});
