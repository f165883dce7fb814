import { textOf, valueOf } from './cell-text';

describe('values written line by line', () => {
  it.each([
    ['milestones', [{ year: 2013, what: 'Live: in part' }]],
    ['results', [{ indicator: 'Users', value: 'over 500' }]],
    [
      'connections',
      [
        { member: 'CO', since: 2016, documents: 'e-Phyto: first' },
        { member: 'PE', since: null, documents: '' },
      ],
    ],
    ['lines', ['e-permits', 'e-manifest']],
    ['year', 2012],
    ['line', 'TradeNet'],
  ] as const)('%s come back as they were', (kind, value) => {
    expect(valueOf(kind, textOf(kind, value))).toEqual(value);
  });

  it.each([
    ['year', 'last year'],
    ['milestones', 'It began'],
    ['connections', 'ZZ 2016'],
    ['line', '  '],
  ] as const)('%s refuse %j', (kind, text) => expect(valueOf(kind, text)).toBeUndefined());
});
