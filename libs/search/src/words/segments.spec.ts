import { segmentsOf } from './segments.js';

const words = (run: string, terms: string[] = []): string[] =>
  segmentsOf(run, (word) => terms.includes(word), Math.max(0, ...terms.map((term) => term.length))).map(
    ([start, end]) => run.slice(start, end),
  );

describe('a run written without spaces', () => {
  it('is divided into words', () => {
    expect(words('海关现代化')).toEqual(['海关', '现代', '化']);
  });

  it('keeps the terms of the Customs vocabulary whole, the longest first', () => {
    expect(words('建设国际贸易单一窗口系统', ['单一窗口', '窗口'])).toEqual([
      '建设',
      '国际',
      '贸易',
      '单一窗口',
      '系统',
    ]);
  });

  it('takes single characters next to each other together', () => {
    expect(words('关海')).toEqual(['关海']);
  });

  it('loses no character', () => {
    expect(words('世界海关组织数字化项目の税関デジタル').join('')).toBe('世界海关组织数字化项目の税関デジタル');
  });
});
