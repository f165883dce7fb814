import { readCursor, writeCursor } from './cursor.js';

describe('cursors', () => {
  it('leads back to the place it was written for', () => {
    expect(readCursor({ q: 'toll' }, writeCursor({ q: 'toll' }, ['2020', 'x']))).toEqual(['2020', 'x']);
  });

  it.each([
    ['another query', writeCursor({ q: 'duty' }, 1)],
    ['rubbish', 'rubbish'],
    ['nothing', ''],
  ])('is refused when it is of %s', (_, cursor) => {
    expect(() => readCursor({ q: 'toll' }, cursor)).toThrow(
      expect.objectContaining({ code: 'platform.invalid-cursor' }),
    );
  });
});
