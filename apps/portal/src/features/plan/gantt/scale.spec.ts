import { placeOf, ticksOf, todayIn, widthOf, widths } from './scale';

const span = { from: '2016-07', to: '2018-06' };

describe('the scale of the timeline', () => {
  it('is as wide as its months', () => {
    expect(widthOf(span, 'months')).toBe(24 * widths.months);
    expect(placeOf(span, { from: '2016-09', to: '2016-10' }, 'quarters')).toEqual({
      left: 2 * widths.quarters,
      width: 2 * widths.quarters,
    });
  });

  it('has a line for each year, quarter or month', () => {
    expect(ticksOf(span, 'years').map(({ month }) => month)).toEqual(['2017-01', '2018-01']);
    expect(
      ticksOf(span, 'quarters')
        .map(({ month }) => month)
        .slice(0, 3),
    ).toEqual(['2016-07', '2016-10', '2017-01']);
    expect(ticksOf(span, 'months')).toHaveLength(24);
  });

  it('shows today only where it is within', () => {
    expect(todayIn(span, new Date(2016, 7, 1), 'months')).toBe(widths.months);
    expect(todayIn(span, new Date(2026, 0, 1), 'months')).toBeUndefined();
  });
});
