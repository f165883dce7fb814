import { partAsked } from './part-asked.js';

describe('the part of a file that is asked for', () => {
  it.each([
    [undefined, null],
    ['bytes=0-', [0, 100]],
    ['bytes=10-19', [10, 20]],
    ['bytes=90-500', [90, 100]],
    ['bytes=-10', [90, 100]],
    ['bytes=-500', [0, 100]],
    ['bytes=99-99', [99, 100]],
    ['bytes=100-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=20-10', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['items=0-1', null],
  ])('%s is %j', (range, part) => expect(partAsked(range, 100)).toEqual(part));
});
