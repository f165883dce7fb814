import { quartersIn, shareOf } from './months';

const span = { from: '2016-07', to: '2017-06' };

describe('a bar on the timeline of the plan', () => {
  it('takes the months from its first to its last, both included', () => {
    expect(shareOf(span, { from: '2016-07', to: '2016-09' })).toEqual([0, 0.25]);
    expect(shareOf(span, { from: '2017-06', to: '2017-06' })).toEqual([11 / 12, 1 / 12]);
  });

  it('is cut where it reaches beyond the plan', () => {
    expect(shareOf(span, { from: '2015-01', to: '2018-12' })).toEqual([0, 1]);
    expect(shareOf(span, { from: '2018-01', to: '2018-12' })).toEqual([1.5, 0]);
  });

  it('stands under the quarters that begin in the plan', () => {
    expect(quartersIn({ from: '2016-06', to: '2017-02' }).map(({ month }) => month)).toEqual([
      '2016-07',
      '2016-10',
      '2017-01',
    ]);
    expect(quartersIn(span)[2]).toEqual({ month: '2017-01', quarter: 1, year: 2017 });
  });
});
